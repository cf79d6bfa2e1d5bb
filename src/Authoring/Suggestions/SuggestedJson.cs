using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Suggestions;

/// <summary>Writes what <see cref="SuggestedContent"/> reads: what stood in a place before something accepted replaced it.</summary>
internal static class SuggestedJson
{
    public static string OfRuns(IEnumerable<DeltaOp> runs) => new JsonArray(
        [.. runs.Select(run => (JsonNode)new JsonObject { ["insert"] = run.Insert.AsString, ["attributes"] = JsonNode.Parse(Of(run.Attributes ?? new AnyObject())) })]).ToJsonString();

    public static string OfBlocks(IEnumerable<ProseNode> nodes) => List(nodes).ToJsonString();

    public static string Of(AnyObject formats) => Of((Any)formats);

    public static string Of(Any value) => value.ToJsonText() ?? "null";

    private static JsonArray List(IEnumerable<ProseNode> nodes) => new([.. nodes.Select(node => (JsonNode)Node(node))]);

    private static JsonObject Node(ProseNode node)
    {
        var written = new JsonObject { ["type"] = node.IsText ? "text" : node.Type };
        if (node.Text is { } text) written["text"] = text;
        if (node.Attributes.Count > 0) written["attrs"] = Attributes(node.Attributes);
        if (node.Marks.Count > 0) written["marks"] = new JsonArray([.. node.Marks.Select(mark => (JsonNode)new JsonObject { ["type"] = mark.Type, ["attrs"] = Attributes(mark.Attributes) })]);
        if (node.Children.Count > 0) written["content"] = List(node.Children);
        return written;
    }

    private static JsonObject Attributes(IReadOnlyDictionary<string, string> attributes) =>
        new(attributes.Select(attribute => KeyValuePair.Create(attribute.Key, (JsonNode?)JsonValue.Create(attribute.Value))));
}
