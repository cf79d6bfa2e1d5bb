using System.Text.Json;
using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Suggestions;

/// <summary>
/// Reads what a browser proposes. Only words, marks and nodes come through, never bytes of a document: whoever may only propose
/// has no way to write anything else.
/// </summary>
public static class SuggestedContent
{
    private const int NameLength = 40;
    private const int MostRuns = 2_000;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 100 };

    /// <summary><c>[{ insert, attributes }]</c>: words to put in, each run with its marks.</summary>
    public static bool TryRuns(string json, out IReadOnlyList<DeltaOp> runs)
    {
        var read = new List<DeltaOp>();
        runs = read;
        return TryParse(json, root =>
        {
            if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() > MostRuns) return false;
            foreach (var run in root.EnumerateArray())
            {
                if (run.ValueKind != JsonValueKind.Object || !run.TryGetProperty("insert", out var insert) || insert.ValueKind != JsonValueKind.String) return false;
                var marks = new AnyObject();
                if (run.TryGetProperty("attributes", out var attributes) && !TryMarks(attributes, mayTakeAway: false, marks)) return false;
                if (insert.GetString() is { Length: > 0 } words) read.Add(DeltaOp.OfInsert(words, marks));
            }
            return true;
        });
    }

    /// <summary><c>{ bold: {}, italic: null }</c>: marks to put on, or to take away.</summary>
    public static bool TryFormats(string json, out AnyObject formats)
    {
        var read = new AnyObject();
        formats = read;
        return TryParse(json, root => TryMarks(root, mayTakeAway: true, read)) && read.Count > 0;
    }

    /// <summary><c>[{ type, attrs, content, text, marks }]</c>, as the editor writes its nodes.</summary>
    public static bool TryBlocks(string json, out IReadOnlyList<ProseNode> blocks)
    {
        var read = new List<ProseNode>();
        blocks = read;
        var budget = PlanLimits.ProseNodes;
        return TryParse(json, root => TryNodes(root, 0, read, ref budget)) && read.All(block => !block.IsText);
    }

    private static bool TryNodes(JsonElement list, int depth, List<ProseNode> nodes, ref int budget)
    {
        if (list.ValueKind != JsonValueKind.Array || depth >= PlanLimits.ProseDepth) return false;
        foreach (var each in list.EnumerateArray())
        {
            if (--budget < 0 || each.ValueKind != JsonValueKind.Object || Name(each, "type") is not { } type) return false;
            if (type == "text")
            {
                var marks = new List<ProseMark>();
                if (!each.TryGetProperty("text", out var words) || words.ValueKind != JsonValueKind.String || !TryMarks(each, marks)) return false;
                nodes.Add(Prose.Text(words.GetString()!, marks));
                continue;
            }
            var attributes = new Dictionary<string, string>();
            if (each.TryGetProperty("attrs", out var given) && !TryAttributes(given, attributes)) return false;
            var children = new List<ProseNode>();
            if (each.TryGetProperty("content", out var content) && !TryNodes(content, depth + 1, children, ref budget)) return false;
            nodes.Add(Prose.Node(type, children, attributes));
        }
        return true;
    }

    private static bool TryMarks(JsonElement node, List<ProseMark> marks)
    {
        if (!node.TryGetProperty("marks", out var list)) return true;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > PlanLimits.AttributesOfANode) return false;
        foreach (var mark in list.EnumerateArray())
        {
            if (mark.ValueKind != JsonValueKind.Object || Name(mark, "type") is not { } type) return false;
            var attributes = new Dictionary<string, string>();
            if (mark.TryGetProperty("attrs", out var given) && !TryAttributes(given, attributes)) return false;
            if (!IsSafe(type, attributes.GetValueOrDefault("href"))) return false;
            marks.Add(new(type, attributes));
        }
        return true;
    }

    private static bool TryMarks(JsonElement set, bool mayTakeAway, AnyObject marks)
    {
        if (set.ValueKind == JsonValueKind.Null) return true;
        if (set.ValueKind != JsonValueKind.Object) return false;
        foreach (var mark in set.EnumerateObject())
        {
            if (marks.Count >= PlanLimits.AttributesOfANode || !IsName(mark.Name)) return false;
            if (mark.Value.ValueKind == JsonValueKind.Null)
            {
                if (mayTakeAway) marks.Set(mark.Name, Any.Null);
                continue;
            }
            var attributes = new Dictionary<string, string>();
            if (!TryAttributes(mark.Value, attributes) || !IsSafe(mark.Name, attributes.GetValueOrDefault("href"))) return false;
            marks.Set(mark.Name, new AnyObject(attributes.Select(attribute => KeyValuePair.Create(attribute.Key, ProseAttributes.Write(attribute.Key, attribute.Value)))));
        }
        return true;
    }

    private static bool TryAttributes(JsonElement set, Dictionary<string, string> attributes)
    {
        if (set.ValueKind == JsonValueKind.Null) return true;
        if (set.ValueKind != JsonValueKind.Object) return false;
        foreach (var attribute in set.EnumerateObject())
        {
            var text = attribute.Value.ValueKind switch
            {
                JsonValueKind.String => attribute.Value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => attribute.Value.GetRawText(),
                JsonValueKind.Array when attribute.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Number) =>
                    string.Join(',', attribute.Value.EnumerateArray().Select(item => item.GetRawText())),
                _ => null,
            };
            if (text is null) continue;
            if (attributes.Count >= PlanLimits.AttributesOfANode || !IsName(attribute.Name) || text.Length > PlanLimits.ValueCharacters) return false;
            attributes[attribute.Name] = text;
        }
        return true;
    }

    private static bool IsSafe(string mark, string? href) => mark.Split("--")[0] != "link" || SafeLinks.IsSafe(href);

    private static string? Name(JsonElement node, string property) =>
        node.TryGetProperty(property, out var name) && name.ValueKind == JsonValueKind.String && name.GetString() is { } text && IsName(text) ? text : null;

    private static bool IsName(string name) => name.Length is > 0 and <= NameLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool TryParse(string json, Func<JsonElement, bool> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            return read(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
