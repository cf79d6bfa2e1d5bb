using System.Globalization;
using AngleSharp.Dom;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>Tables of HTML: headings marked or guessed, spans kept within reason, blank rows left out.</summary>
internal static class HtmlTables
{
    public static ProseNode? Read(IElement table)
    {
        var rows = Rows(table).Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToList())
            .Where(cells => cells.Exists(cell => HtmlInlines.TextOf(cell).Trim().Length > 0)).ToList();
        var caption = table.Children.FirstOrDefault(child => child.LocalName == "caption");
        if (rows.Count == 0 && caption is null) return null;

        var guessed = !rows.Exists(row => row.Exists(IsHeading))
            && TableShape.FirstRowIsHeader([.. rows.Select(row => row.Select(cell => HtmlInlines.TextOf(cell).Trim()).ToArray())]);
        var nodes = rows.Select((row, at) => Prose.Row([.. row.Select(cell => Cell(cell, IsHeading(cell) || (guessed && at == 0)))])).ToList();
        if (caption is not null && HtmlInlines.TextOf(caption).Trim() is { Length: > 0 } title)
        {
            nodes.Insert(0, Prose.Row([Prose.Cell(true, [Prose.Paragraph(Prose.Text(title))], rows.Count == 0 ? 1 : Math.Clamp(rows.Max(row => row.Count), 1, 50))]));
        }
        return Prose.Table(nodes);
    }

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(child => child.LocalName switch
        {
            "tr" => [child],
            "thead" or "tbody" or "tfoot" => child.Children.Where(row => row.LocalName == "tr"),
            _ => Enumerable.Empty<IElement>(),
        });

    private static ProseNode Cell(IElement cell, bool heading) =>
        Prose.Cell(heading, [.. HtmlBlocks.Inside(cell).SelectMany(Flat)], Span(cell, "colspan"), Span(cell, "rowspan"));

    // A table inside a cell (layout tables) is read as its lines: the schema has no table in a table.
    private static IEnumerable<ProseNode> Flat(ProseNode block) =>
        block.Type == "table" ? block.Children.SelectMany(row => row.Children).SelectMany(cell => cell.Children) : [block];

    private static bool IsHeading(IElement cell) => cell.LocalName == "th" || cell.ParentElement?.ParentElement?.LocalName == "thead";

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 50) : 1;
}
