using System.Globalization;
using AngleSharp.Dom;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>Lists of HTML. LibreOffice nests a list beside its item instead of inside it: both shapes are read.</summary>
internal static class HtmlLists
{
    public static ProseNode? Read(IElement list, int depth)
    {
        var items = new List<List<ProseNode>>();
        foreach (var child in list.Children)
        {
            var nested = child.LocalName is "ul" or "ol" && depth < ImportLimits.ListDepth;
            var blocks = nested ? Nested(child, depth) : [.. HtmlBlocks.Inside(child)];
            if (blocks.Count == 0) continue;
            if (nested && items.Count > 0) items[^1].AddRange(blocks);
            else items.Add(blocks);
        }
        if (items.Count == 0) return null;

        var nodes = items.ConvertAll(blocks => Prose.ListItem(blocks[0].Type == "paragraph" ? blocks : [Prose.Paragraph(), .. blocks]));
        return list.LocalName == "ul" ? Prose.BulletList(nodes) : Prose.OrderedList(Start(list), nodes);
    }

    private static List<ProseNode> Nested(IElement list, int depth) => Read(list, depth + 1) is { } node ? [node] : [];

    private static int Start(IElement list) =>
        int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) && start is >= 0 and < 10_000 ? start : 1;
}
