using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Portal.Web.Rendering.Charts;

/// <summary>
/// Upright stacked bars as SVG: geometry in attributes, colours and patterns in the style sheet (classes <c>series-1</c>…), the total
/// written above each bar and the series named beside their largest part. The table that says the same stands next to it.
/// </summary>
public sealed class StackedBars(string id, string title, IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series, Func<decimal, string> format) : IHtmlContent
{
    private const int Width = 640, Height = 280, Top = 28, Bottom = 32, Side = 8;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<svg class=\"chart stacked-bars\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"{id}-title\">");
        writer.Write($"<title id=\"{id}-title\">{encoder.Encode(title)}</title>");
        ChartPatterns.Write(writer, id, series.Count);
        writer.Write($"<line class=\"axis\" x1=\"{Side}\" x2=\"{Width - Side}\" y1=\"{Height - Bottom}\" y2=\"{Height - Bottom}\"/>");
        var highest = Highest();
        for (var index = 0; index < categories.Count; index++) WriteBar(writer, encoder, index, highest);
        writer.Write("</svg>");
        ChartLegend.Write(writer, encoder, id, [.. series.Select(one => one.Name)]);
    }

    private decimal Highest()
    {
        var totals = Enumerable.Range(0, categories.Count).Select(Total).DefaultIfEmpty(0);
        return Math.Max(totals.Max(), 1);
    }

    private decimal Total(int category) => series.Sum(one => one.Values[category] ?? 0);

    private void WriteBar(TextWriter writer, HtmlEncoder encoder, int category, decimal highest)
    {
        var slot = (Width - 2m * Side) / categories.Count;
        var width = Math.Min(slot * 0.6m, 96);
        var x = Side + slot * category + (slot - width) / 2;
        var middle = x + width / 2;
        decimal y = Height - Bottom;
        for (var index = 0; index < series.Count; index++)
        {
            if (series[index].Values[category] is not (> 0 and var value)) continue;
            var height = value / highest * (Height - Top - Bottom);
            y -= height;
            writer.Write($"<rect class=\"series-{index + 1}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"/>");
            writer.Write($"<rect fill=\"url(#{id}-pattern-{index + 1})\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"/>");
        }

        writer.Write($"<text class=\"total\" x=\"{N(middle)}\" y=\"{N(y - 8)}\">{encoder.Encode(format(Total(category)))}</text>");
        writer.Write($"<text class=\"category\" x=\"{N(middle)}\" y=\"{Height - 10}\">{encoder.Encode(categories[category])}</text>");
    }

    private static string N(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
