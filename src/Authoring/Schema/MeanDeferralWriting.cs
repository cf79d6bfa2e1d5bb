using Portal.Collaboration;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Authoring.Schema;

/// <summary>Writes a deferral into the plan as one transaction: the mean is deferred, and the scope of its objective says what stands in for it.</summary>
public static class MeanDeferralWriting
{
    private const string ScopeBlock = "scope";

    /// <param name="newId">Id of the scope record, when one is added.</param>
    public static void Apply(YDoc document, MeanDeferral deferral, string newId)
    {
        var (sections, records) = (document.GetMap(PlanKeys.Sections), document.GetMap(PlanKeys.Records));
        document.Transact(_ =>
        {
            if (records.Get(deferral.Mean).AsType is YMap mean) mean.Set("status", "deferred");

            // The row of a deferral written before and sent back is written over, not doubled.
            var scope = records.Get(deferral.Scope ?? newId).AsType as YMap;
            if (scope is null && deferral.Section is { } place && sections.Get(place).AsType is YMap section)
            {
                Show(section);
                records.Set(newId, Added(deferral, place, LastOrder(records, place)));
            }
            else if (scope is not null)
            {
                foreach (var (field, value) in Fields(deferral)) scope.Set(field, value);
            }
        });
    }

    /// <summary>A record nobody sees would restate nothing: its section shows the scope.</summary>
    private static void Show(YMap section)
    {
        var blocks = section.Text(PlanKeys.Blocks) ?? "";
        if (!blocks.Split(',').Contains(ScopeBlock, StringComparer.Ordinal)) section.Set(PlanKeys.Blocks, blocks.Length == 0 ? ScopeBlock : $"{blocks},{ScopeBlock}");
    }

    private static YMap Added(MeanDeferral deferral, string section, string? last)
    {
        var map = new YMap();
        map.Set(PlanKeys.Kind, ScopeKind.Key);
        map.Set(PlanKeys.Section, section);
        map.Set(PlanKeys.Order, OrderKey.AtEnd(last));
        foreach (var (field, value) in Fields(deferral)) map.Set(field, value);
        return map;
    }

    private static IEnumerable<(string Field, string Value)> Fields(MeanDeferral deferral)
    {
        if (deferral.Objective is { } objective) yield return ("objective", objective);
        yield return ("extent", deferral.Extent);
        yield return ("mean", deferral.Mean);
        yield return ("reason", deferral.Reason);
        yield return ("substitute", deferral.Substitute);
    }

    private static string? LastOrder(YMap records, string section) =>
        records.Select(entry => entry.Value.AsType).OfType<YMap>().Where(record => record.Text(PlanKeys.Kind) == ScopeKind.Key && record.Text(PlanKeys.Section) == section).Select(record => record.Text(PlanKeys.Order)).Max(StringComparer.Ordinal);
}
