using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Views;
using static Portal.Web.Rendering.Charts.ChartText;

namespace Portal.Web.Rendering.Charts;

/// <summary>A communication model as SVG: the system in the middle, entities around it, numbered arrows between. External entities have a dashed outline. The legend is the table next to it.</summary>
public sealed class FlowChart(string id, string title, LivePlan plan, FlowDiagram diagram) : IHtmlContent
{
    private const double Width = 640, Height = 400, BoxWidth = 144, BoxHeight = 46;
    private const int LineLength = 20;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var places = Places();
        writer.Write($"<svg class=\"chart flow\" viewBox=\"0 0 {N(Width)} {N(Height)}\" role=\"img\" aria-labelledby=\"{id}-title\"><title id=\"{id}-title\">{encoder.Encode(title)}</title>");
        writer.Write($"<defs><marker id=\"{id}-end\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"arrow-end\" d=\"M0 0 8 4 0 8z\"/></marker></defs>");
        foreach (var pair in diagram.Arrows.Where(arrow => arrow.From.Id != arrow.To.Id).GroupBy(arrow => Pair(arrow)))
        {
            var arrows = pair.ToList();
            for (var index = 0; index < arrows.Count; index++) WriteArrow(writer, encoder, arrows[index], places, (index - (arrows.Count - 1) / 2.0) * 26);
        }
        foreach (var entity in diagram.Entities) WriteEntity(writer, encoder, entity, places[entity.Id]);
        writer.Write("</svg>");
    }

    private static (string, string) Pair(FlowArrow arrow) =>
        string.CompareOrdinal(arrow.From.Id, arrow.To.Id) < 0 ? (arrow.From.Id, arrow.To.Id) : (arrow.To.Id, arrow.From.Id);

    private Dictionary<string, (double X, double Y)> Places()
    {
        var around = diagram.Entities.Where(entity => entity["nature"] != "system").ToList();
        Dictionary<string, (double, double)> places = diagram.Entities.Where(entity => entity["nature"] == "system").ToDictionary(entity => entity.Id, _ => (Width / 2, Height / 2));
        for (var index = 0; index < around.Count; index++)
        {
            var angle = Math.PI + 2 * Math.PI * index / around.Count;
            places[around[index].Id] = (Width / 2 + Math.Cos(angle) * (Width / 2 - BoxWidth / 2 - 4), Height / 2 + Math.Sin(angle) * (Height / 2 - BoxHeight / 2 - 4));
        }
        return places;
    }

    private void WriteArrow(TextWriter writer, HtmlEncoder encoder, FlowArrow arrow, Dictionary<string, (double X, double Y)> places, double aside)
    {
        var (from, to) = (places[arrow.From.Id], places[arrow.To.Id]);
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1, Math.Sqrt(dx * dx + dy * dy));
        // The offset of a pair is the same whichever way its arrows go, so that two opposite flows do not lie on one line.
        var turn = string.CompareOrdinal(arrow.From.Id, arrow.To.Id) < 0 ? 1 : -1;
        var (ox, oy) = (-dy / length * aside * turn, dx / length * aside * turn);
        var (x1, y1) = Leave(from, (ox, oy), dx, dy);
        var (x2, y2) = Leave(to, (ox, oy), -dx, -dy);
        var (mx, my) = (x1 + (x2 - x1) * 0.42, y1 + (y2 - y1) * 0.42);
        writer.Write($"<line class=\"link\" x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" marker-end=\"url(#{id}-end)\"/>");
        writer.Write($"<circle class=\"badge\" cx=\"{N(mx)}\" cy=\"{N(my)}\" r=\"11\"/><text class=\"total\" x=\"{N(mx)}\" y=\"{N(my + 4.5)}\">{encoder.Encode(Short(arrow.Flow.Code ?? "·", 3))}</text>");
    }

    /// <summary>Where a line that starts so far aside of the middle of a box, going that way, leaves the box.</summary>
    private static (double X, double Y) Leave((double X, double Y) box, (double X, double Y) aside, double dx, double dy)
    {
        var scale = Math.Min(
            dx == 0 ? double.MaxValue : (BoxWidth / 2 * Math.Sign(dx) - aside.X) / dx,
            dy == 0 ? double.MaxValue : (BoxHeight / 2 * Math.Sign(dy) - aside.Y) / dy);
        return (box.X + aside.X + dx * scale, box.Y + aside.Y + dy * scale);
    }

    private void WriteEntity(TextWriter writer, HtmlEncoder encoder, PlanRecord entity, (double X, double Y) at)
    {
        writer.Write($"<rect class=\"node {(entity["nature"] is "external" or "system" ? entity["nature"] : "internal")}\" x=\"{N(at.X - BoxWidth / 2)}\" y=\"{N(at.Y - BoxHeight / 2)}\" width=\"{N(BoxWidth)}\" height=\"{N(BoxHeight)}\" rx=\"{(entity["nature"] == "system" ? 22 : 4)}\"/>");
        var lines = Lines(plan.TitleOf(entity), LineLength);
        for (var index = 0; index < lines.Count; index++) writer.Write($"<text x=\"{N(at.X)}\" y=\"{N(at.Y + 5 + (index - (lines.Count - 1) / 2.0) * 15)}\">{encoder.Encode(lines[index])}</text>");
    }
}
