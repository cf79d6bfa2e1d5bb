using System.IO.Compression;

namespace Portal.Web.Attachments;

/// <summary>
/// Tells what a file is from its bytes; what its name or its sender claims counts for nothing. What is none of these is refused:
/// no SVG, no HTML, no program, no archive.
/// </summary>
public static class FileTypes
{
    private const int ZipEntries = 20_000;

    public static readonly FileType Png = new("image/png", ".png");
    public static readonly FileType Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    public static readonly FileType Gif = new("image/gif", ".gif");
    public static readonly FileType Webp = new("image/webp", ".webp");
    public static readonly FileType Pdf = new("application/pdf", ".pdf");
    public static readonly FileType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly FileType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileType Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    public static readonly FileType Odt = new("application/vnd.oasis.opendocument.text", ".odt");
    public static readonly FileType Ods = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");
    public static readonly FileType Odp = new("application/vnd.oasis.opendocument.presentation", ".odp");
    public static readonly FileType Text = new("text/plain", ".txt", ".md");
    public static readonly FileType Csv = new("text/csv", ".csv");

    /// <summary>Null when the file is nothing the portal keeps. The stream is left at its start.</summary>
    public static FileType? Of(Stream content, string fileName)
    {
        var head = new byte[4096];
        content.Position = 0;
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        var type = OfHead(head.AsSpan(0, length)) ?? (IsZip(head) ? OfArchive(content) : OfText(content, fileName));
        content.Position = 0;
        return type;
    }

    private static FileType? OfHead(ReadOnlySpan<byte> head) =>
        head is [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n', ..] ? Png
        : head is [0xFF, 0xD8, 0xFF, ..] ? Jpeg
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? Gif
        : head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..].StartsWith("WEBP"u8) ? Webp
        : head.StartsWith("%PDF-"u8) ? Pdf
        : null;

    private static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    // Names only: nothing is inflated, so nothing can be inflated beyond measure.
    private static FileType? OfArchive(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > ZipEntries) return null;
            if (archive.GetEntry("mimetype") is { Length: < 100 } mimetype) return OfOpenDocument(mimetype);
            if (archive.GetEntry("[Content_Types].xml") is null) return null;
            if (archive.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            return archive.GetEntry("word/document.xml") is not null ? Docx
                : archive.GetEntry("xl/workbook.xml") is not null ? Xlsx
                : archive.GetEntry("ppt/presentation.xml") is not null ? Pptx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static FileType? OfOpenDocument(ZipArchiveEntry mimetype)
    {
        using var reader = new StreamReader(mimetype.Open());
        var declared = reader.ReadToEnd().Trim();
        return new[] { Odt, Ods, Odp }.FirstOrDefault(type => type.ContentType == declared);
    }

    private static FileType? OfText(Stream content, string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        var type = Csv.Extensions.Contains(extension) ? Csv : Text.Extensions.Contains(extension) ? Text : null;
        if (type is null) return null;
        var block = new byte[64 << 10];
        for (int read; (read = content.Read(block)) > 0;)
        {
            if (block.AsSpan(0, read).IndexOfAnyInRange((byte)0, (byte)8) >= 0) return null;
        }
        return type;
    }
}
