using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portal.Domain.Plans.Views;
using static Portal.Web.Rendering.Charts.ChartText;

namespace Portal.Web.Rendering.Charts;

/// <summary>The values of an indicator as one small line; a year without a value breaks it, it is never zero. The table that says the same stands next to it.</summary>
public sealed class Sparkline(KpiReading reading) : IHtmlContent
{
    private const double Width = 96, Height = 24, Edge = 3;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        List<(double Place, decimal Value)> known = [.. reading.Points.Select((point, place) => (Place: (double)place, point.Value)).Where(point => point.Value is not null).Select(point => (point.Place, point.Value.GetValueOrDefault()))];
        if (known.Count < 2) return;
        var (low, high) = (known.Min(point => point.Value), known.Max(point => point.Value));
        double X(double place) => Edge + place / Math.Max(1, reading.Points.Count - 1) * (Width - 2 * Edge);
        double Y(decimal value) => high == low ? Height / 2 : Height - Edge - (double)((value - low) / (high - low)) * (Height - 2 * Edge);

        writer.Write($"<svg class=\"sparkline\" viewBox=\"0 0 {N(Width)} {N(Height)}\" aria-hidden=\"true\" focusable=\"false\"><path d=\"");
        for (var index = 0; index < known.Count; index++)
            writer.Write($"{(index > 0 && known[index].Place == known[index - 1].Place + 1 ? 'L' : 'M')}{N(X(known[index].Place))} {N(Y(known[index].Value))}");
        writer.Write($"\"/><circle cx=\"{N(X(known[^1].Place))}\" cy=\"{N(Y(known[^1].Value))}\" r=\"2.5\"/></svg>");
    }
}
