using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Portal.Web.Rendering.Circuits;

/// <summary>
/// A circuit as SVG: its states from top to bottom, amendments beside the body that asked for them, ways back at the left, and how many plans stand where. Geometry
/// in attributes, colours in the style sheet; the list beside it says the same in words.
/// </summary>
public sealed class CircuitDrawing(string title, IReadOnlyList<CircuitNode> nodes) : IHtmlContent
{
    private const int Width = 520, Left = 48, BoxWidth = 250, BoxHeight = 58, Gap = 34, AsideLeft = 348, AsideWidth = 160, Line = 34, Top = 14;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var height = nodes.Count * (BoxHeight + Gap) - Gap + Top + 2;
        writer.Write($"<svg class=\"circuit\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"circuit-title\"><title id=\"circuit-title\">{encoder.Encode(title)}</title>");
        writer.Write("<defs><marker id=\"circuit-arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path class=\"circuit__head\" d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>");
        for (var index = 0; index < nodes.Count; index++)
        {
            if (index + 1 < nodes.Count) Arrow(writer, $"M{Left + BoxWidth / 2} {Y(index) + BoxHeight} V{Y(index + 1) - 2}");
            if (nodes[index].BackToDraft) Back(writer, index);
            Box(writer, encoder, index);
        }

        writer.Write("</svg>");
    }

    private static int Y(int index) => Top + index * (BoxHeight + Gap);

    private void Box(TextWriter writer, HtmlEncoder encoder, int index)
    {
        var node = nodes[index];
        var y = Y(index);
        Rectangle(writer, node.Look, Left, y, BoxWidth, BoxHeight);
        Text(writer, encoder, "circuit__title", Left + 14, y + (node.Detail is null ? 35 : 25), Short(node.Title, Line));
        if (node.Detail is { } detail) Text(writer, encoder, "circuit__detail", Left + 14, y + 45, Short(detail, Line + 6));
        Count(writer, Left + BoxWidth, y, node.Plans);
        if (node.Aside is not { } aside) return;

        Arrow(writer, $"M{Left + BoxWidth} {y + 20} H{AsideLeft - 2}");
        Arrow(writer, $"M{AsideLeft} {y + 40} H{Left + BoxWidth + 2}");
        Rectangle(writer, "amending", AsideLeft, y + 6, AsideWidth, BoxHeight - 12);
        Text(writer, encoder, "circuit__detail", AsideLeft + 12, y + 33, Short(aside, 24));
        Count(writer, AsideLeft + AsideWidth, y + 6, node.AsidePlans);
    }

    // Up along the left edge to the first box.
    private static void Back(TextWriter writer, int index) =>
        Arrow(writer, $"M{Left} {Y(index) + BoxHeight / 2} H{Left - 26} V{Y(0) + BoxHeight / 2} H{Left - 2}");

    private static void Rectangle(TextWriter writer, string look, int x, int y, int width, int height) =>
        writer.Write($"<rect class=\"circuit__box\" data-state=\"{look}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\" rx=\"6\"/>");

    private static void Arrow(TextWriter writer, string path) => writer.Write($"<path class=\"circuit__way\" d=\"{path}\" marker-end=\"url(#circuit-arrow)\"/>");

    private static void Text(TextWriter writer, HtmlEncoder encoder, string look, int x, int y, string text) =>
        writer.Write($"<text class=\"{look}\" x=\"{N(x)}\" y=\"{N(y)}\">{encoder.Encode(text)}</text>");

    private static void Count(TextWriter writer, int x, int y, int plans)
    {
        if (plans == 0) return;
        writer.Write($"<circle class=\"circuit__count\" cx=\"{N(x)}\" cy=\"{N(y + 2)}\" r=\"12\"/><text class=\"circuit__number\" x=\"{N(x)}\" y=\"{N(y + 7)}\">{N(plans)}</text>");
    }

    private static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)].TrimEnd() + "…";

    private static string N(int value) => value.ToString(CultureInfo.InvariantCulture);
}
