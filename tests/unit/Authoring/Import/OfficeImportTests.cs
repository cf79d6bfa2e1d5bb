using System.IO.Compression;
using System.Text;
using Portal.Authoring.Import;
using Portal.Domain.Plans;

namespace Portal.Authoring.Tests.Import;

public sealed class OfficeImportTests
{
    [Fact]
    public void Word_gives_headings_items_and_tables()
    {
        const string Body = """
            <w:document xmlns:w="urn:w"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>1. Contexte</w:t></w:r></w:p>
            <w:p><w:r><w:t>La mairie a </w:t></w:r><w:r><w:t>deux sites.</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Serveurs</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Postes &lt;b&gt;</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Budget</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Thème</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2027</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Réseau</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>175 K€</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            </w:body></w:document>
            """;

        var html = Read(("word/document.xml", Body));

        Assert.Equal("<h1>1. Contexte</h1><p>La mairie a deux sites.</p><ul><li>Serveurs</li><li>Postes &lt;b&gt;</li></ul><h2>Budget</h2>"
            + "<table><tr><td>Th&#232;me</td><td>2027</td></tr><tr><td>R&#233;seau</td><td>175 K€</td></tr></table>", html);
        Assert.True(HtmlImport.TryRead(html, "Sans titre", out var sketch));
        Assert.Contains(sketch.Sections, section => section.Title.Contains("Contexte", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_documents_give_the_same_and_leave_deletions_out()
    {
        const string Body = """
            <o:c xmlns:o="urn:o" xmlns:t="urn:t" xmlns:b="urn:b"><t:tracked-changes><t:p>effacé</t:p></t:tracked-changes><t:h t:outline-level="2">Objectifs</t:h><t:p>Un<t:s/>mot</t:p>
            <t:list><t:list-item><t:p>premier</t:p></t:list-item></t:list>
            <b:table><b:table-row><b:table-cell><t:p>A</t:p></b:table-cell><b:table-cell b:number-columns-repeated="2"/></b:table-row><b:table-row><b:covered-table-cell/><b:table-cell/><b:table-cell><t:p>C</t:p></b:table-cell><b:table-cell b:number-columns-repeated="900"/></b:table-row></b:table></o:c>
            """;

        Assert.Equal("<h2>Objectifs</h2><p>Un mot</p><ul><li>premier</li></ul><table><tr><td>A</td><td></td><td></td></tr><tr><td></td><td></td><td>C</td></tr></table>", Read(("content.xml", Body)));
    }

    [Fact]
    public void Slides_come_in_the_order_of_their_numbers_and_notes_stay_out()
    {
        static string Slide(string title, string text) =>
            $"""<s xmlns:p="urn:p" xmlns:a="urn:a"><p:sp><p:ph type="title"/><a:p><a:r><a:t>{title}</a:t></a:r></a:p></p:sp><p:sp><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sp></s>""";

        var html = Read(("ppt/slides/slide10.xml", Slide("Dix", "d")), ("ppt/slides/slide2.xml", Slide("Deux", "b")), ("ppt/notesSlides/notesSlide2.xml", Slide("Note", "secret")));

        Assert.Equal("<h1>Deux</h1><ul><li>b</li></ul><h1>Dix</h1><ul><li>d</li></ul>", html);
    }

    [Fact]
    public void A_sheet_keeps_its_empty_cells_and_its_values()
    {
        var html = Read(
            ("xl/workbook.xml", """<w><sheets><sheet name="PPI"/></sheets></w>"""),
            ("xl/sharedStrings.xml", "<sst><si><t>Réseau</t></si></sst>"),
            ("xl/worksheets/sheet1.xml", """<w><row><c r="A1" t="s"><v>0</v></c><c r="C1"><v>175.5</v></c></row></w>"""));

        Assert.Equal("<h1>PPI</h1><table><tr><td>R&#233;seau</td><td></td><td>175,5</td></tr></table>", html);
    }

    [Fact]
    public void A_csv_is_a_table_whatever_its_separator() =>
        Assert.Equal("<table><tr><td>a;b</td><td>2</td></tr><tr><td>c</td><td>d &quot;e&quot;</td></tr></table>", CsvTable.ToHtml("\"a;b\";2\r\nc;\"d \"\"e\"\"\"\n"));

    [Theory]
    [InlineData("word/document.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><w:p xmlns:w='urn:w'>&a;</w:p>")]
    [InlineData("word/document.xml", "<w:p xmlns:w='urn:w'>")]
    [InlineData("other.txt", "rien")]
    public void What_is_no_office_file_is_refused(string part, string content) => Assert.NotNull(OfficeImport.Read(Zip((part, content)), _ => { }, out _));

    private static string Read(params (string Name, string Content)[] parts)
    {
        Assert.Null(OfficeImport.Read(Zip(parts), _ => { }, out var text));
        return text.Html;
    }

    private static MemoryStream Zip(params (string Name, string Content)[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        file.Position = 0;
        return file;
    }
}
