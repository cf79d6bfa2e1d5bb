using System.Text;
using Portal.Authoring.Schema;
using Portal.Authoring.Versions;
using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Suggestions;

/// <summary>What may be done to a range of a section's text: other words, another look of words, other paragraphs.</summary>
internal static class TextPlaces
{
    public static FoundPlace Rewriting(TextRange range)
    {
        var length = 0;
        return new(Words(range), _ => SuggestedJson.OfRuns(Runs(range)), json =>
        {
            if (!SuggestedContent.TryRuns(json, out var runs)) return false;
            length = runs.Sum(run => run.Insert.AsString?.Length ?? 1);
            var change = new List<DeltaOp>();
            if (range.From > 0) change.Add(DeltaOp.OfRetain(range.From));
            change.AddRange(runs);
            if (range.Length > 0) change.Add(DeltaOp.OfDelete(range.Length));
            ((YXmlText)range.Type).ApplyDelta(change);
            return true;
        }, () => Written(range, length, Words(range with { Length = length }).Exact));
    }

    public static FoundPlace Reformatting(TextRange range) => new(Words(range), json => Unformatted(range, json), json =>
    {
        if (!SuggestedContent.TryFormats(json, out var formats)) return false;
        ((YXmlText)range.Type).Format(range.From, range.Length, formats);
        return true;
    }, () => Written(range, range.Length, Words(range).Exact));

    public static FoundPlace Replacing(TextRange range)
    {
        var count = 0;
        return new(Blocks(range), _ => SuggestedJson.OfBlocks(Nodes(range)), json =>
        {
            if (!SuggestedContent.TryBlocks(json, out var blocks)) return false;
            count = blocks.Count;
            var body = (YXmlFragment)range.Type;
            if (blocks.Count > 0) body.Insert(range.From, ProseWriter.Body(Prose.Document(blocks)));
            if (range.Length > 0) body.Delete(range.From + blocks.Count, range.Length);
            // A body without a paragraph is nothing an editor shows.
            if (body.Length == 0) body.Insert(0, ProseWriter.Body(ProseNode.EmptyDocument));
            return true;
        }, () => Written(range, count, Blocks(range with { Length = count }).Exact));
    }

    private static (byte[]? Start, byte[]? End, string Seen) Written(TextRange range, int length, string exact)
    {
        var (start, end) = range.Anchored(length);
        return (start, end, exact);
    }

    /// <summary>The looks the range has now, where each is the same all along; else nothing brings them back.</summary>
    private static string? Unformatted(TextRange range, string json)
    {
        if (!SuggestedContent.TryFormats(json, out var formats)) return null;
        var runs = Runs(range);
        var former = new AnyObject();
        foreach (var key in formats.Keys)
        {
            var looks = runs.Select(run => run.Attributes is { } held && held.TryGetValue(key, out var look) ? look : Any.Null).ToList();
            if (looks.Select(SuggestedJson.Of).Distinct().Count() != 1) return null;
            former.Set(key, looks[0]);
        }

        return SuggestedJson.Of(former);
    }

    private static SuggestedPlace Words(TextRange range)
    {
        var words = new StringBuilder();
        foreach (var run in ((YXmlText)range.Type).ToDelta()) words.Append(run.Insert.AsString ?? "\uFFFC");
        var text = words.ToString(range.From, Math.Min(range.Length, words.Length - range.From));
        return new(text, text);
    }

    /// <summary>The runs of a range, cut at its edges. What is no text (an embed) stands as its sign.</summary>
    private static List<DeltaOp> Runs(TextRange range)
    {
        List<DeltaOp> runs = [];
        var at = 0;
        foreach (var run in ((YXmlText)range.Type).ToDelta())
        {
            var words = run.Insert.AsString ?? "\uFFFC";
            var (from, to) = (Math.Max(range.From - at, 0), Math.Min(range.From + range.Length - at, words.Length));
            if (from < to) runs.Add(DeltaOp.OfInsert(words[from..to], run.Attributes));
            at += words.Length;
        }

        return runs;
    }

    private static List<ProseNode> Nodes(TextRange range) => [.. new ProseReader().Read((YXmlFragment)range.Type).Children.Skip(range.From).Take(range.Length)];

    private static SuggestedPlace Blocks(TextRange range)
    {
        var nodes = Nodes(range);
        return new(CanonicalJson.Text(PlanCanon.Prose(Prose.Document(nodes))), string.Join('\n', nodes.Select(Words)));
    }

    private static string Words(ProseNode node) => node.Text ?? string.Concat(node.Children.Select(Words));
}
