using System.Text;
using Portal.Authoring.Import;

namespace Portal.Web.Importing;

/// <summary>What someone sent: a file, or words they pasted, which are read like a file.</summary>
public sealed record Upload(string FileName, ReadOnlyMemory<byte> Content)
{
    private static readonly string[] HtmlBeginnings = ["<!doctype", "<html", "<body", "<table", "<h1", "<h2", "<p>", "<p ", "<div", "<ul", "<ol"];

    /// <summary>Null when nothing was sent.</summary>
    public static async Task<Upload?> OfAsync(IFormFile? file, string? pasted, string pastedName, CancellationToken cancellationToken)
    {
        if (file is { Length: > 0 })
        {
            // One byte more than is accepted: the reader says so in words.
            var content = new byte[(int)Math.Min(file.Length, ImportLimits.FileBytes + 1)];
            await using var stream = file.OpenReadStream();
            await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
            return new(Path.GetFileName(file.FileName), content);
        }
        if (file is not null && file.FileName.Length > 0) return new(Path.GetFileName(file.FileName), ReadOnlyMemory<byte>.Empty);
        if (string.IsNullOrWhiteSpace(pasted)) return null;
        var isHtml = HtmlBeginnings.Any(beginning => pasted.TrimStart().StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
        return new(pastedName + (isHtml ? ".html" : ".txt"), Encoding.UTF8.GetBytes(pasted));
    }
}
