using System.Globalization;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>Bullets and numbers, nested by their indent. A number that does not follow the one before starts a list of its own, so that it is shown as typed.</summary>
internal static class TextList
{
    private sealed record Item(int Indent, int? Number, List<string> Lines);

    /// <summary>Several lists when bullets turn into numbers; none when every item is blank.</summary>
    public static IReadOnlyList<ProseNode> Read(SourceLines lines)
    {
        var items = Gather(lines);
        var at = 0;
        return Build(items, ref at, 0, 1);
    }

    private static List<Item> Gather(SourceLines lines)
    {
        var items = new List<Item>();
        while (!lines.Ended)
        {
            if (LineShape.ListItem(lines.Current) is { Success: true } match && !LineShape.IsRule(lines.Current))
            {
                int? number = match.Groups["number"].Success ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : null;
                items.Add(new(Width(match.Groups["indent"].Value), number, [match.Groups["text"].Value.Trim()]));
                lines.Skip();
            }
            else if (!lines.IsBlank && char.IsWhiteSpace(lines.Current[0]) && !LineShape.BoldAlone(lines.Current).Success && !LineShape.IsTabbed(lines.Current))
            {
                items[^1].Lines.Add(lines.Take().Trim());
            }
            else if (lines.IsBlank && lines.NextWithText is { } next && lines.Next == next && LineShape.ListItem(next).Success && !BeginsHeading(next, items[^1]))
            {
                lines.Skip();
            }
            else
            {
                break;
            }
        }
        return items;
    }

    // After a blank line, "2. Title" closes a bulleted list; it continues a numbered one.
    private static bool BeginsHeading(string line, Item last) =>
        LineShape.ListItem(line).Groups["number"].Success && last.Number is null && last.Indent == 0;

    private static List<ProseNode> Build(List<Item> items, ref int at, int indent, int depth)
    {
        var lists = new List<ProseNode>();
        while (at < items.Count && items[at].Indent >= indent)
        {
            var first = items[at];
            var entries = new List<ProseNode>();
            int? expected = first.Number;
            while (at < items.Count && items[at].Indent >= indent && items[at].Number == expected)
            {
                entries.Add(Entry(items, ref at, depth));
                expected++;
            }
            entries.RemoveAll(Prose.IsBlank);
            if (entries.Count > 0) lists.Add(first.Number is { } start ? Prose.OrderedList(start, entries) : Prose.BulletList(entries));
        }
        return lists;
    }

    private static ProseNode Entry(List<Item> items, ref int at, int depth)
    {
        var item = items[at++];
        var blocks = new List<ProseNode> { Prose.Paragraph(InlineText.Read(string.Join(' ', item.Lines))) };
        if (depth < ImportLimits.ListDepth && at < items.Count && items[at].Indent >= item.Indent + 2)
        {
            blocks.AddRange(Build(items, ref at, items[at].Indent, depth + 1));
        }
        return Prose.ListItem(blocks);
    }

    private static int Width(string indent) => indent.Sum(c => c == '\t' ? 4 : 1);
}
