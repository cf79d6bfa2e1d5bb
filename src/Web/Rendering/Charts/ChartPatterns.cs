namespace Portal.Web.Rendering.Charts;

/// <summary>A pattern over each colour, so that a chart survives a grey print and colour blindness.</summary>
internal static class ChartPatterns
{
    private static readonly string[] Strokes =
    [
        "",
        "<path d=\"M0 8 8 0\"/>",
        "<path d=\"M4 0V8\"/>",
        "<path d=\"M0 4H8\"/>",
        "<path d=\"M0 0 8 8\"/>",
        "<path d=\"M0 4H8M4 0V8\"/>",
    ];

    public static void Write(TextWriter writer, string id, int count)
    {
        writer.Write("<defs>");
        for (var index = 0; index < count; index++)
        {
            writer.Write($"<pattern id=\"{id}-pattern-{index + 1}\" class=\"pattern\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">{Strokes[index % Strokes.Length]}</pattern>");
        }

        writer.Write("</defs>");
    }
}
