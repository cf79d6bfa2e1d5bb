using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>
/// Reads a file people send: what office programs write, CSV, HTML, Markdown or plain text. Meant to run in a process of its own: whatever a
/// hostile file does to it, the portal goes on.
/// </summary>
public static class FileImport
{
    /// <param name="fileName">Asked for its ending only.</param>
    /// <param name="untitled">Title of what stands before the first heading.</param>
    /// <param name="progress">Told how far it is, from 0 to 100.</param>
    public static FileReading Read(string fileName, byte[] bytes, string untitled, Action<int> progress)
    {
        var extension = Path.GetExtension(fileName).ToUpperInvariant();
        if (FileSignature.Refuse(extension, bytes) is { } refused) return refused;

        var format = ImportedFormat.Text;
        var losses = ImportLosses.None;
        string? html = null;
        var text = "";
        if (FileSignature.IsArchive(bytes))
        {
            if (OfficeImport.Read(new MemoryStream(bytes, writable: false), progress, out var office) is { } unread) return unread;
            (format, losses, html) = (office.Format, office.LeftOut, office.Html);
        }
        else if (TextBytes.Decode(bytes) is not { } decoded) return ImportRefusal.Unknown;
        else if (extension is ".CSV" or ".TSV") (format, html) = (ImportedFormat.Sheet, CsvTable.ToHtml(decoded));
        else if (extension is ".HTML" or ".HTM" or ".XHTML") html = decoded;
        else if (decoded.Length > ImportLimits.Characters) return ImportRefusal.TooMuch;
        else text = decoded;

        PlanSketch sketch;
        if (html is null) sketch = TextImport.Read(text, untitled);
        else if (!HtmlImport.TryRead(html, untitled, out sketch)) return ImportRefusal.TooMuch;
        if (sketch.Sections.Count == 0) return ImportRefusal.NothingInside;
        if (sketch.Sections.Count > PlanLimits.Sections) return ImportRefusal.TooMuch;

        var tables = FoundTables.In(sketch);
        progress(100);
        return tables is null ? ImportRefusal.TooMuch : new FileReading(new(format, sketch, tables, losses), null);
    }
}
