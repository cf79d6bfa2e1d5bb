using System.Text.Json.Nodes;
using Portal.Domain.Plans;

namespace Portal.Authoring.Versions;

/// <summary>
/// canon-v1: what of a plan is hashed, and how it is written. Sections and records in the bin are not part of a version; neither are
/// hints, nor anything a page computes unless it is given as a result. Changing anything here makes canon-v2.
/// </summary>
public static class PlanCanon
{
    public const string Name = "canon-v1";

    /// <summary>Keys and canonical texts of every leaf, in the order of the tree.</summary>
    public static IReadOnlyList<(string Key, string Json)> Leaves(
        PlanContent content, IEnumerable<FrozenAttachment> attachments, IReadOnlyDictionary<string, JsonNode> results)
    {
        var plan = LivePlan.Of(content);
        var leaves = new List<(string Key, JsonNode Node)> { ("settings", Settings(content.Settings)) };
        leaves.AddRange(plan.Outline.Select(section => (SectionKey(section.Id), (JsonNode)Section(section))));
        leaves.AddRange(plan.Records.Select(record => (RecordKey(record.Id), (JsonNode)Record(record))));
        leaves.AddRange(attachments.Select(attachment => ("attachment/" + attachment.Id, (JsonNode)Attachment(attachment))));
        leaves.AddRange(results.Select(result => ("result/" + result.Key, result.Value)));
        return [.. leaves.OrderBy(leaf => leaf.Key, StringComparer.Ordinal).Select(leaf => (leaf.Key, CanonicalJson.Text(leaf.Node)))];
    }

    public static string SectionKey(string id) => "section/" + id;
    public static string RecordKey(string id) => "record/" + id;

    private static JsonObject Settings(PlanSettings settings) => Present(
        ("title", settings.Title), ("kind", settings.Kind), ("horizonFrom", settings.HorizonFrom), ("horizonTo", settings.HorizonTo),
        ("currency", settings.Currency), ("withTax", settings.WithTax), ("sessionReference", settings.SessionReference),
        ("projectName", settings.ProjectName), ("authors", settings.Authors), ("language", settings.Language),
        ("illustrative", settings.Illustrative ? true : null),
        ("budgetCap", settings.Standing.BudgetCap), ("yearlyCap", settings.Standing.YearlyCap), ("size", settings.Standing.Size), ("riskProfile", settings.Standing.RiskProfile?.ToString().ToLowerInvariant()));

    private static JsonObject Section(OutlineSection placed)
    {
        var section = placed.Section;
        var node = Present(
            ("title", section.Title), ("number", section.NumberLabel), ("parent", placed.Parent?.Id), ("order", section.Order),
            ("audience", section.Audience.ToString().ToLowerInvariant()), ("placeholder", section.Placeholder ? true : null));
        node["blocks"] = Texts(section.Blocks);
        node["body"] = Prose(section.Body);
        return node;
    }

    private static JsonObject Record(PlanRecord record)
    {
        var node = Present(("kind", record.Kind), ("section", record.SectionId), ("code", Blank(record.Code)), ("order", record.Order));
        var fields = new JsonObject();
        foreach (var (key, raw) in record.Fields)
        {
            if (raw.Length > 0) fields[key] = raw;
        }
        node["fields"] = fields;
        return node;
    }

    private static JsonObject Attachment(FrozenAttachment attachment) => Present(
        ("name", attachment.Name), ("type", attachment.ContentType), ("size", attachment.Size), ("sha256", attachment.Sha256));

    internal static JsonNode Prose(ProseNode prose)
    {
        var node = new JsonObject { ["type"] = prose.Type };
        if (prose.Text is not null) node["text"] = prose.Text;
        if (prose.Attributes.Count > 0) node["attributes"] = Attributes(prose.Attributes);
        if (prose.Marks.Count > 0)
        {
            // The order of marks on a run means nothing and differs between editors.
            node["marks"] = new JsonArray([.. prose.Marks.OrderBy(mark => mark.Type, StringComparer.Ordinal).Select(mark =>
            {
                var written = new JsonObject { ["type"] = mark.Type };
                if (mark.Attributes.Count > 0) written["attributes"] = Attributes(mark.Attributes);
                return (JsonNode)written;
            })]);
        }
        if (prose.Children.Count > 0) node["children"] = new JsonArray([.. prose.Children.Select(Prose)]);
        return node;
    }

    private static JsonObject Attributes(IReadOnlyDictionary<string, string> attributes)
    {
        var node = new JsonObject();
        foreach (var (name, value) in attributes) node[name] = value;
        return node;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    // Absent and empty are the same fact, hence the same bytes.
    private static JsonObject Present(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var node = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null) node[name] = value;
        }
        return node;
    }

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
