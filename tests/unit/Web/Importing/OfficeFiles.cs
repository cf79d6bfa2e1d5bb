using System.IO.Compression;
using System.Security;
using System.Text;

namespace Portal.Web.Tests.Importing;

/// <summary>Files as office programs write them, honest and hostile, made here: no file of anybody's lies in the repository.</summary>
internal static class OfficeFiles
{
    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        return file.ToArray();
    }

    public static byte[] Word(string body) => Zip(("word/document.xml", Bytes($"<w:document xmlns:w=\"urn:w\"><w:body>{body}</w:body></w:document>")));

    public static string Paragraph(string text, string? style = null) =>
        $"<w:p>{(style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")}<w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    public static byte[] Sheet(string name, params string[][] rows) => Zip(
        ("xl/workbook.xml", Bytes($"<w><sheets><sheet name=\"{name}\"/></sheets></w>")),
        ("xl/worksheets/sheet1.xml", Bytes($"<w>{string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(Cell))}</row>"))}</w>")));

    public static byte[] Deck(params (string Title, string[] Items)[] slides) => Zip([.. slides.Select((slide, at) => ($"ppt/slides/slide{at + 1}.xml", Bytes(
        $"<s xmlns:p=\"urn:p\" xmlns:a=\"urn:a\"><p:sp><p:ph type=\"title\"/><a:p><a:r><a:t>{slide.Title}</a:t></a:r></a:p></p:sp><p:sp>{string.Concat(slide.Items.Select(item => $"<a:p><a:r><a:t>{item}</a:t></a:r></a:p>"))}</p:sp></s>")))]);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Cell(string value) =>
        decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) ? $"<c><v>{value}</v></c>" : $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(value)}</t></is></c>";
}
