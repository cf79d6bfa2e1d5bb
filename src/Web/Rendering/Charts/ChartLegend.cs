using System.Text.Encodings.Web;

namespace Portal.Web.Rendering.Charts;

/// <summary>The key of a chart, as a list beside it: a sample drawn like the chart's own areas, and the name.</summary>
internal static class ChartLegend
{
    public static void Write(TextWriter writer, HtmlEncoder encoder, string id, IReadOnlyList<string> names)
    {
        if (names.Count < 2) return;

        writer.Write("<ul class=\"chart-legend\">");
        for (var index = 0; index < names.Count; index++)
        {
            writer.Write("<li><svg class=\"chart-sample\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">");
            writer.Write($"<rect class=\"series-{index + 1}\" width=\"16\" height=\"16\"/><rect fill=\"url(#{id}-pattern-{index + 1})\" width=\"16\" height=\"16\"/></svg>");
            writer.Write($"{encoder.Encode(names[index])}</li>");
        }

        writer.Write("</ul>");
    }
}
