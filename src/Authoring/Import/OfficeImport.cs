using System.IO.Compression;
using System.Xml;

namespace Portal.Authoring.Import;

/// <summary>
/// Reads the files of office programs (DOCX, ODT, ODS, ODP, PPTX, XLSX) into the plain HTML the portal imports already: headings, paragraphs,
/// lists and tables. Streams forward through the archive, so work and memory are bounded by <see cref="ImportLimits"/>; no document type, no
/// external part, no macro and no picture is ever opened.
/// </summary>
internal static class OfficeImport
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = ImportLimits.OfficeCharacters,
    };

    /// <summary>Null when the text could be read.</summary>
    public static ImportRefusal? Read(Stream file, Action<int> progress, out OfficeText text)
    {
        text = OfficeText.Nothing;
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            if (OfficeParts.Refuse(archive) is { } refused) return refused;
            var page = new HtmlPage();
            var meter = new InflationMeter(archive.Entries.Where(OfficeParts.IsRead).Sum(part => part.Length), progress);
            if (Read(archive, meter, page) is not { } format) return ImportRefusal.Unknown;
            text = new(page.ToString(), format, OfficeParts.LeftOut(archive));
            return text.Html.Length <= ImportLimits.HtmlCharacters ? null : ImportRefusal.TooMuch;
        }
        catch (InflatedTooFarException)
        {
            return ImportRefusal.TooLargeInside;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException)
        {
            return ImportRefusal.Corrupt;
        }
    }

    private static ImportedFormat? Read(ZipArchive archive, InflationMeter meter, HtmlPage page)
    {
        if (archive.GetEntry("word/document.xml") is { } document)
        {
            With(document, meter, reader => WordReader.Read(reader, page));
            return ImportedFormat.Document;
        }
        if (archive.GetEntry("content.xml") is { } open)
        {
            var format = OfficeParts.OpenDocumentFormat(archive);
            With(open, meter, reader => OpenDocumentReader.Read(reader, format == ImportedFormat.Sheet, page));
            return format;
        }
        if (archive.GetEntry("xl/workbook.xml") is { } workbook)
        {
            Sheets(archive, workbook, meter, page);
            return ImportedFormat.Sheet;
        }
        var slides = Numbered(archive, "ppt/slides/slide");
        foreach (var slide in slides) With(slide, meter, reader => SlideReader.Read(reader, page));
        return slides.Count > 0 ? ImportedFormat.Slides : null;
    }

    private static void Sheets(ZipArchive archive, ZipArchiveEntry workbook, InflationMeter meter, HtmlPage page)
    {
        List<string> strings = [];
        if (archive.GetEntry("xl/sharedStrings.xml") is { } shared) With(shared, meter, reader => SheetReader.ReadStrings(reader, strings));
        var styles = new SheetStyles();
        if (archive.GetEntry("xl/styles.xml") is { } formats) With(formats, meter, styles.Read);
        List<string> names = [];
        With(workbook, meter, reader => SheetReader.ReadNames(reader, names));
        foreach (var (place, sheet) in Numbered(archive, "xl/worksheets/sheet").Index())
            With(sheet, meter, reader => SheetReader.Read(reader, place < names.Count ? names[place] : null, strings, styles, page));
    }

    /// <summary>Parts in the order of their numbers: slide2 comes before slide10.</summary>
    private static List<ZipArchiveEntry> Numbered(ZipArchive archive, string prefix) =>
        [.. archive.Entries
            .Where(entry => entry.FullName.StartsWith(prefix, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .Select(entry => (Entry: entry, Number: int.TryParse(entry.FullName.AsSpan(prefix.Length, entry.FullName.Length - prefix.Length - 4), out var number) ? number : -1))
            .Where(part => part.Number >= 0).OrderBy(part => part.Number).Select(part => part.Entry)];

    private static void With(ZipArchiveEntry entry, InflationMeter meter, Action<XmlReader> read)
    {
        if (entry.Length > ImportLimits.OfficeCharacters * 2L) throw new InflatedTooFarException();
        using var stream = meter.Through(entry.Open());
        using var reader = XmlReader.Create(stream, Settings);
        read(reader);
    }
}
