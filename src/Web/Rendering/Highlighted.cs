using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portal.Domain.Plans.Search;

namespace Portal.Web.Rendering;

/// <summary>A text with the words that were looked for marked in it, whatever their accents and case.</summary>
public sealed class Highlighted(string text, IReadOnlyList<string> words) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var folded = SearchQuery.Fold(text);
        for (var at = 0; at < text.Length;)
        {
            var (place, length) = Next(folded, at);
            writer.Write(encoder.Encode(text[at..place]));
            if (length > 0) writer.Write($"<mark>{encoder.Encode(text.Substring(place, length))}</mark>");
            at = place + length;
        }
    }

    private (int Place, int Length) Next(string folded, int from) =>
        words.Select(word => (Place: folded.IndexOf(word, from, StringComparison.Ordinal), word.Length)).Where(found => found.Place >= 0)
            .OrderBy(found => found.Place).ThenByDescending(found => found.Length).Select(found => ((int, int)?)found).FirstOrDefault() ?? (text.Length, 0);
}
