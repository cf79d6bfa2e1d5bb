using System.IO.Compression;
using System.Xml;

namespace Portal.Authoring.Import;

/// <summary>
/// Reads the files of office programs (DOCX, ODT, ODS, PPTX, XLSX) into the plain HTML the portal imports already: headings, paragraphs, lists
/// and tables. Streams forward through the archive, so work and memory are bounded by <see cref="ImportLimits"/>; no document type, no
/// external part, no macro and no picture is ever opened.
/// </summary>
public static class OfficeImport
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = ImportLimits.OfficeCharacters,
    };

    public static bool IsOffice(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>False for an archive that is no such file, or larger than an import accepts once unpacked.</summary>
    public static bool TryRead(Stream file, out string html)
    {
        html = "";
        var page = new HtmlPage();
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            if (archive.Entries.Count > ImportLimits.OfficeParts || !Read(archive, page)) return false;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException)
        {
            return false;
        }
        html = page.ToString();
        return html.Length <= ImportLimits.HtmlCharacters;
    }

    private static bool Read(ZipArchive archive, HtmlPage page)
    {
        if (archive.GetEntry("word/document.xml") is { } text) return With(text, reader => WordReader.Read(reader, page));
        if (archive.GetEntry("content.xml") is { } open) return With(open, reader => OpenDocumentReader.Read(reader, page));
        if (archive.GetEntry("xl/workbook.xml") is not null) return Sheets(archive, page);
        var slides = Numbered(archive, "ppt/slides/slide");
        foreach (var slide in slides) With(slide, reader => SlideReader.Read(reader, page));
        return slides.Count > 0;
    }

    private static bool Sheets(ZipArchive archive, HtmlPage page)
    {
        List<string> strings = [];
        if (archive.GetEntry("xl/sharedStrings.xml") is { } shared) With(shared, reader => SheetReader.ReadStrings(reader, strings));
        List<string> names = [];
        if (archive.GetEntry("xl/workbook.xml") is { } workbook) With(workbook, reader => SheetReader.ReadNames(reader, names));
        foreach (var (place, sheet) in Numbered(archive, "xl/worksheets/sheet").Index())
            With(sheet, reader => SheetReader.Read(reader, place < names.Count ? names[place] : null, strings, page));
        return true;
    }

    /// <summary>Parts in the order of their numbers: slide2 comes before slide10.</summary>
    private static List<ZipArchiveEntry> Numbered(ZipArchive archive, string prefix) =>
        [.. archive.Entries
            .Where(entry => entry.FullName.StartsWith(prefix, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .Select(entry => (Entry: entry, Number: int.TryParse(entry.FullName.AsSpan(prefix.Length, entry.FullName.Length - prefix.Length - 4), out var number) ? number : -1))
            .Where(part => part.Number >= 0).OrderBy(part => part.Number).Select(part => part.Entry)];

    private static bool With(ZipArchiveEntry entry, Action<XmlReader> read)
    {
        // The length an archive announces may lie; the limit of the reader counts what really comes out.
        if (entry.Length > ImportLimits.OfficeCharacters) throw new InvalidDataException("Larger than an import accepts.");
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        read(reader);
        return true;
    }
}
