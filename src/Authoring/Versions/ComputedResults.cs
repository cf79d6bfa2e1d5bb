using System.Globalization;
using System.Text.Json.Nodes;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;

namespace Portal.Authoring.Versions;

/// <summary>
/// What the portal computed from a content the day it was frozen: totals of envelopes and of scenarios, beside what the author stated. Part
/// of the version and of its fingerprint, so that a later release that computes otherwise does not change what was adopted.
/// </summary>
public static class ComputedResults
{
    private const string Explained = "gaps/";

    /// <param name="explained">Why a stated total that differs from its sum was kept, by the cell that states it.</param>
    public static IReadOnlyDictionary<string, JsonNode> Of(PlanContent content, IEnumerable<KeyValuePair<string, string>>? explained = null)
    {
        var plan = LivePlan.Of(content);
        var results = new Dictionary<string, JsonNode>(StringComparer.Ordinal);

        var envelopes = EnvelopeTable.Of(plan);
        foreach (var year in envelopes.Years) Add(results, string.Create(CultureInfo.InvariantCulture, $"envelopes/{year.Year}"), year.Total);
        Add(results, "envelopes/total", envelopes.Grand);
        foreach (var row in envelopes.Rows) Add(results, $"envelopes/{row.Record.Id}", row.Total);

        foreach (var scenario in ScenarioComparison.Of(plan).Standalone)
        {
            foreach (var block in scenario.Blocks) Add(results, $"scenarios/{scenario.Record.Id}/{block.Key}", block.Total);
            if (scenario.Net() is { HasAmount: true } net) results[$"scenarios/{scenario.Record.Id}/net"] = new JsonObject { ["computed"] = Write(net) };
        }

        foreach (var (cell, note) in explained ?? []) results[Explained + cell] = note;
        return results;
    }

    /// <summary>The explanations of a version, by the cell that states the total.</summary>
    public static IReadOnlyDictionary<string, string> NotesOf(VersionSnapshot snapshot) =>
        snapshot.Results.Where(result => result.Key.StartsWith(Explained, StringComparison.Ordinal)).ToDictionary(result => result.Key[Explained.Length..], result => result.Value.ToString());

    private static void Add(Dictionary<string, JsonNode> results, string key, TotalGap total)
    {
        if (!total.Computed.HasAmount && !total.Stated.HasAmount) return;

        var node = new JsonObject();
        if (total.Computed.HasAmount) node["computed"] = Write(total.Computed);
        if (total.Stated.HasAmount) node["stated"] = Write(total.Stated);
        results[key] = node;
    }

    // Amounts are texts: canon-v1 holds no fractions.
    private static JsonObject Write(Money money) => new()
    {
        ["amount"] = money.Units.GetValueOrDefault().ToString("0.############", CultureInfo.InvariantCulture),
        ["currency"] = money.Currency.Code(),
    };
}
