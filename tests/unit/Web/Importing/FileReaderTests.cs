using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.Authoring.Import;
using Portal.Web.Importing;

namespace Portal.Web.Tests.Importing;

/// <summary>The real reading process, on files that mean it ill. Each is refused for a reason that can be told, and the portal stands.</summary>
public sealed class FileReaderTests : IDisposable
{
    private readonly FileReader _reader = Reader(new());

    [Fact]
    public async Task An_honest_document_comes_out_with_its_sections_and_tables()
    {
        var body = OfficeFiles.Paragraph("Contexte", "Titre1") + OfficeFiles.Paragraph("La mairie a deux sites.")
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Thème</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2027</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        List<int> told = [];

        var (file, refused) = await _reader.ReadAsync("plan.docx", OfficeFiles.Word(body), "Sans titre", told.Add, default);

        Assert.Null(refused);
        Assert.Equal(("Contexte", ImportedFormat.Document), (Assert.Single(file!.Text.Sections).Title, file.Format));
        Assert.Equal(["Thème", "2027"], Assert.Single(file.Tables).Rows[0]);
        Assert.Equal(100, told[^1]);
    }

    public static TheoryData<string, string, byte[], ImportRefusal> Hostile => new()
    {
        { "nothing", "vide.docx", [], ImportRefusal.Empty },
        { "bytes cut short", "coupe.docx", OfficeFiles.Word(OfficeFiles.Paragraph("x"))[..60], ImportRefusal.Corrupt },
        { "a central directory of noise", "bruit.docx", [.. "PK\u0003\u0004"u8, .. Enumerable.Repeat((byte)0xAA, 500)], ImportRefusal.Corrupt },
        { "an entity that reads a file", "xxe.docx", Part("word/document.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><w:p xmlns:w='urn:w'>&a;</w:p>"), ImportRefusal.Corrupt },
        { "a billion laughs", "rires.odt", Part("content.xml", "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><p>&b;</p>"), ImportRefusal.Corrupt },
        { "XML that never closes", "ouvert.docx", Part("word/document.xml", "<w:p xmlns:w='urn:w'>"), ImportRefusal.Corrupt },
        { "a bomb of zeros", "bombe.docx", Part("word/document.xml", "<w:p xmlns:w='urn:w'>" + new string(' ', 60_000_000) + "</w:p>"), ImportRefusal.TooLargeInside },
        { "many bombs", "bombes.xlsx", OfficeFiles.Zip([("xl/workbook.xml", "<w/>"u8.ToArray()), .. Enumerable.Range(1, 8).Select(n => ($"xl/worksheets/sheet{n}.xml", new byte[30_000_000]))]), ImportRefusal.TooLargeInside },
        { "six thousand parts", "parts.docx", OfficeFiles.Zip([.. Enumerable.Range(0, 6_000).Select(n => ($"p{n}.xml", Array.Empty<byte>()))]), ImportRefusal.TooLargeInside },
        { "macros of Word", "macro.docm", OfficeFiles.Zip(("word/document.xml", "<w/>"u8.ToArray()), ("word/vbaProject.bin", [1, 2, 3])), ImportRefusal.Macros },
        { "macros of LibreOffice under an innocent name", "innocent.odt", OfficeFiles.Zip(("content.xml", "<w/>"u8.ToArray()), ("Basic/Standard/Module1.xml", [1])), ImportRefusal.Macros },
        { "a password of Office", "secret.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[64], .. Encoding.Unicode.GetBytes("EncryptedPackage")], ImportRefusal.Encrypted },
        { "a password of LibreOffice", "secret.odt", OfficeFiles.Zip(("content.xml", [9, 9, 9]), ("META-INF/manifest.xml", "<m><encryption-data/></m>"u8.ToArray())), ImportRefusal.Encrypted },
        { "Word 97", "vieux.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[200]], ImportRefusal.OldFormat },
        { "RTF", "vieux.rtf", "{\\rtf1 bonjour}"u8.ToArray(), ImportRefusal.OldFormat },
        { "a PDF that says it is a document", "faux.docx", "%PDF-1.7 ..."u8.ToArray(), ImportRefusal.Pdf },
        { "a text that says it is a document", "faux.docx", "Bonjour"u8.ToArray(), ImportRefusal.Mismatch },
        { "a program that says it is a text", "outil.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0], ImportRefusal.Unknown },
        { "an archive of something else", "photos.zip", Part("photo.jpg", "x"), ImportRefusal.Unknown },
        { "a page nested ten thousand deep", "profond.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 10_000)) + "x"), ImportRefusal.TooMuch },
        { "six thousand rows", "long.csv", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 6_000).Select(n => $"{n};{n}\n"))), ImportRefusal.TooMuch },
        { "a document of blank paragraphs", "blanc.docx", OfficeFiles.Word(OfficeFiles.Paragraph(" ")), ImportRefusal.NothingInside },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task A_hostile_file_is_refused_for_its_reason(string what, string name, byte[] file, ImportRefusal reason)
    {
        var (read, refused) = await _reader.ReadAsync(name, file, "Sans titre", _ => { }, default);

        Assert.True(refused == reason && read is null, $"{what}: {refused}");
    }

    [Fact]
    public async Task A_file_larger_than_is_accepted_is_never_given_to_the_reader() =>
        Assert.Equal(ImportRefusal.TooLarge, (await _reader.ReadAsync("gros.csv", new byte[ImportLimits.FileBytes + 1], "x", _ => { }, default)).Refused);

    [Fact]
    public async Task A_reader_that_takes_too_long_is_killed()
    {
        using var hasty = Reader(new() { Seconds = 1 });
        // Two million cells: more than a second of work on any machine.
        var file = Encoding.UTF8.GetBytes("<table>" + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td>x", 190)) + "</tr>", 4_900)) + "</table>");

        Assert.Equal(ImportRefusal.TooSlow, (await hasty.ReadAsync("lent.html", file, "x", _ => { }, default)).Refused);
    }

    [Fact]
    public async Task A_reader_that_needs_too_much_memory_ends_and_says_so()
    {
        using var poor = Reader(new() { HeapMegabytes = 32 });
        var file = Encoding.UTF8.GetBytes("<table>" + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td>x", 190)) + "</tr>", 2_000)) + "</table>");

        Assert.Equal(ImportRefusal.TooHeavy, (await poor.ReadAsync("lourd.html", file, "x", _ => { }, default)).Refused);
    }

    [Fact]
    public async Task When_everybody_sends_at_once_the_last_are_asked_to_come_back()
    {
        using var narrow = Reader(new() { Readers = 1, Waiting = 1 });
        var file = OfficeFiles.Word(OfficeFiles.Paragraph("Un texte."));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => narrow.ReadAsync("a.docx", file, "x", _ => { }, default)));

        Assert.Equal(2, answers.Count(answer => answer.Refused == ImportRefusal.Busy));
        Assert.Equal(2, answers.Count(answer => answer.File is not null));
    }

    [Fact]
    public async Task Stopping_a_reading_ends_its_process()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _reader.ReadAsync("a.docx", OfficeFiles.Word(OfficeFiles.Paragraph("x")), "x", _ => { }, stop.Token));
    }

    [Theory]
    [InlineData("""{"format":"Document","text":{"sections":[{"key":"1","title":"A","prose":{"type":"script","attributes":{},"children":[],"marks":[]}}],"records":[]},"tables":[],"leftOut":{"pictures":0,"charts":0,"notes":0}}""")]
    [InlineData("""{"format":"Document","text":{"sections":[{"key":"1","title":"A","prose":{"type":"text","attributes":{},"children":[],"text":"x","marks":[{"type":"link","attributes":{"href":"javascript:alert(1)"}}]}}],"records":[]},"tables":[],"leftOut":{"pictures":0,"charts":0,"notes":0}}""")]
    [InlineData("""{"format":"Document","text":{"sections":[{"key":"../1","title":"A"}],"records":[]},"tables":[],"leftOut":{"pictures":0,"charts":0,"notes":0}}""")]
    [InlineData("""{"format":"Document","text":{"sections":[],"records":[{"kind":"action","section":"1"}]},"tables":[],"leftOut":{"pictures":0,"charts":0,"notes":0}}""")]
    [InlineData("""{"format":"Sheet","text":{"sections":[{"key":"1","title":"A"}],"records":[]},"tables":[{"title":"A","section":"2","rows":[["a"]]}],"leftOut":{"pictures":0,"charts":0,"notes":0}}""")]
    [InlineData("{")]
    public void An_answer_no_honest_reader_gives_is_not_believed(string answer) => Assert.False(ImportedFiles.TryRead(Encoding.UTF8.GetBytes(answer), out _));

    public void Dispose() => _reader.Dispose();

    private static byte[] Part(string name, string content) => OfficeFiles.Zip((name, OfficeFiles.Bytes(content)));

    private static FileReader Reader(ImportOptions options) => new(Options.Create(options), TimeProvider.System, NullLogger<FileReader>.Instance);
}
