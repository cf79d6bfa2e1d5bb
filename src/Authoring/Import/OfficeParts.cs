using System.IO.Compression;
using System.Text;

namespace Portal.Authoring.Import;

/// <summary>What the parts of an archive tell before any of them is opened: macros, passwords, pictures.</summary>
internal static class OfficeParts
{
    private const int LongestManifest = 1_000_000;
    // A bomb packs a thousand to one; a sheet full of zeros hardly a hundred.
    private const int HighestRatio = 400;
    private const int SmallEnough = 2_000_000;

    public static ImportRefusal? Refuse(ZipArchive archive)
    {
        if (archive.Entries.Count > ImportLimits.OfficeParts) return ImportRefusal.TooLargeInside;
        if (archive.Entries.Any(entry => entry.IsEncrypted) || IsProtectedOpenDocument(archive)) return ImportRefusal.Encrypted;
        if (archive.Entries.Any(IsMacro)) return ImportRefusal.Macros;
        var read = archive.Entries.Where(IsRead).ToList();
        if (read.Exists(entry => entry.Length > SmallEnough && entry.Length / Math.Max(1, entry.CompressedLength) > HighestRatio) || read.Sum(entry => entry.Length) > ImportLimits.OfficeBytes)
            return ImportRefusal.TooLargeInside;
        return null;
    }

    /// <summary>The parts with text in them; pictures and fonts may be as large as they like, nobody opens them.</summary>
    public static bool IsRead(ZipArchiveEntry entry) =>
        entry.FullName is "content.xml" or "word/document.xml" or "xl/workbook.xml" or "xl/sharedStrings.xml" or "xl/styles.xml"
        || (entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
            && (entry.FullName.StartsWith("ppt/slides/slide", StringComparison.Ordinal) || entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)));

    public static ImportLosses LeftOut(ZipArchive archive) => new(
        archive.Entries.Count(entry => entry.Length > 0 && Within(entry, "word/media/", "ppt/media/", "xl/media/", "Pictures/")),
        archive.Entries.Count(entry => entry.FullName.Contains("/charts/chart", StringComparison.Ordinal) || (entry.FullName.StartsWith("Object ", StringComparison.Ordinal) && entry.FullName.EndsWith("/content.xml", StringComparison.Ordinal))),
        archive.Entries.Count(entry => Within(entry, "ppt/notesSlides/notesSlide")));

    public static ImportedFormat OpenDocumentFormat(ZipArchive archive) => Small(archive, "mimetype") switch
    {
        var type when type.Contains("spreadsheet", StringComparison.Ordinal) => ImportedFormat.Sheet,
        var type when type.Contains("presentation", StringComparison.Ordinal) => ImportedFormat.Slides,
        _ => ImportedFormat.Document,
    };

    private static bool IsMacro(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || (entry.Length > 0 && Within(entry, "Scripts/"))
        || (Within(entry, "Basic/") && entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && !entry.FullName.EndsWith("-lc.xml", StringComparison.Ordinal) && !entry.FullName.EndsWith("-lb.xml", StringComparison.Ordinal));

    private static bool IsProtectedOpenDocument(ZipArchive archive) => Small(archive, "META-INF/manifest.xml").Contains("encryption-data", StringComparison.Ordinal);

    private static string Small(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry) return "";
        using var stream = entry.Open();
        var buffer = new byte[(int)Math.Min(entry.Length, LongestManifest)];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    private static bool Within(ZipArchiveEntry entry, params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (entry.FullName.StartsWith(folder, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
