using System.Text;
using Portal.Authoring.Import;
using Portal.Domain.Plans;

namespace Portal.Web.Plans;

/// <summary>A text to start a plan from: Markdown, plain text, or the HTML of an office program.</summary>
public sealed record ImportSource(string Text, bool IsHtml)
{
    /// <summary>Null when the bytes are no text, or more than an import accepts.</summary>
    public static ImportSource? FromFile(string fileName, ReadOnlySpan<byte> bytes)
    {
        var isHtml = Path.GetExtension(fileName).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML";
        if (bytes.Length > (isHtml ? ImportLimits.HtmlCharacters : ImportLimits.Characters) || Decode(bytes) is not { } text) return null;
        return new(text, isHtml);
    }

    /// <summary>The same for a document: files of office programs and CSV are read into HTML first.</summary>
    public static ImportSource? FromDocument(string fileName, byte[] bytes)
    {
        if (OfficeImport.IsOffice(bytes)) return OfficeImport.TryRead(new MemoryStream(bytes, writable: false), out var html) ? new(html, IsHtml: true) : null;
        var source = FromFile(fileName, bytes);
        return source is not null && Path.GetExtension(fileName).ToUpperInvariant() is ".CSV" ? new(CsvTable.ToHtml(source.Text), IsHtml: true) : source;
    }

    /// <summary>Null when it is larger, or nested deeper, than an import accepts.</summary>
    public PlanSketch? Read(string untitled)
    {
        if (IsHtml) return HtmlImport.TryRead(Text, untitled, out var sketch) ? sketch : null;
        return Text.Length <= ImportLimits.Characters ? TextImport.Read(Text, untitled) : null;
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.Contains((byte)0)) return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Older Windows files: every byte is a character there, and French letters are where Latin-1 has them.
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
