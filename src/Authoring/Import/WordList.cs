using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>
/// Word writes its lists as paragraphs with a level in their style and the mark ("·", "1.") as text to be ignored.
/// They are gathered while they follow one another, and folded into real lists.
/// </summary>
internal sealed partial class WordList
{
    private sealed record Item(int Level, int? Number, IReadOnlyList<ProseNode> Blocks);

    private readonly List<Item> _items = [];

    /// <summary>The level of a list paragraph; null for any other.</summary>
    public static int? Marks(IElement paragraph) =>
        Level().Match(paragraph.GetAttribute("style") ?? "") is { Success: true } match
            ? int.Parse(match.Groups["level"].Value, CultureInfo.InvariantCulture)
            : null;

    public void Add(int level, IElement paragraph)
    {
        var mark = paragraph.QuerySelectorAll("span").FirstOrDefault(HtmlInlines.IsUnseen)?.TextContent.Trim();
        var number = mark is not null && Ordinal().Match(mark) is { Success: true } match
            ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            : (int?)null;
        var blocks = HtmlBlocks.Inside(paragraph);
        if (blocks.Count > 0) _items.Add(new(Math.Clamp(level, 1, ImportLimits.ListDepth), number, blocks));
    }

    public IReadOnlyList<ProseNode> Take()
    {
        if (_items.Count == 0) return [];
        var at = 0;
        var lists = Build(ref at, 1);
        _items.Clear();
        return lists;
    }

    private List<ProseNode> Build(ref int at, int level)
    {
        var lists = new List<ProseNode>();
        while (at < _items.Count && _items[at].Level >= level)
        {
            var first = _items[at];
            var expected = first.Number;
            var entries = new List<ProseNode>();
            while (at < _items.Count && _items[at].Level >= level && _items[at].Number == expected)
            {
                var item = _items[at++];
                List<ProseNode> blocks = [.. item.Blocks];
                if (at < _items.Count && _items[at].Level > item.Level) blocks.AddRange(Build(ref at, item.Level + 1));
                entries.Add(Prose.ListItem(blocks));
                expected++;
            }
            lists.Add(first.Number is { } start ? Prose.OrderedList(start, entries) : Prose.BulletList(entries));
        }
        return lists;
    }

    [GeneratedRegex(@"mso-list:\s*l\d+\s+level(?<level>\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex Level();

    [GeneratedRegex(@"^(?<number>\d{1,4})[.)]", RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();
}
