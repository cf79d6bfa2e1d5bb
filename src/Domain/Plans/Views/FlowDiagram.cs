using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>The communication model of one system at one level, ready to be drawn: who takes part and what goes between them.</summary>
public sealed record FlowDiagram(string System, string Level, PlanRecord? Process, IReadOnlyList<PlanRecord> Entities, IReadOnlyList<FlowArrow> Arrows)
{
    /// <summary>One diagram a system and a level, and from level 1 on a process; only those that have a flow with both its ends.</summary>
    public static IReadOnlyList<FlowDiagram> Of(LivePlan plan)
    {
        List<(PlanRecord Flow, string System)> drawn = [];
        var both = plan.Of(FlowKind.Key).Any(flow => flow["system"] == "target");
        foreach (var flow in plan.Of(FlowKind.Key).Where(flow => plan.Linked(flow, "from") is not null && plan.LinkedAll(flow, "to").Any()))
        {
            if (flow["system"] != "target") drawn.Add((flow, "as-is"));
            if (flow["system"] == "target" || (both && flow["system"] is null)) drawn.Add((flow, "target"));
        }
        return [.. drawn.GroupBy(each => (each.System, Level: each.Flow["level"] ?? "0", Process: each.Flow["level"] is "1" or "2" ? plan.Linked(each.Flow, "process")?.Id : null))
            .OrderBy(group => group.Key.System, StringComparer.Ordinal).ThenBy(group => group.Key.Level, StringComparer.Ordinal)
            .Select(group => Draw(plan, group.Key.System, group.Key.Level, plan.Record(group.Key.Process), [.. group.Select(each => each.Flow)]))];
    }

    private static FlowDiagram Draw(LivePlan plan, string system, string level, PlanRecord? process, List<PlanRecord> flows)
    {
        List<FlowArrow> arrows = [.. from flow in flows
                                     let start = plan.Linked(flow, "from")
                                     from end in plan.LinkedAll(flow, "to")
                                     where start is not null && end.Kind == EntityKind.Key
                                     select new FlowArrow(flow, start, end)];
        var present = arrows.SelectMany(arrow => new[] { arrow.From.Id, arrow.To.Id }).ToHashSet(StringComparer.Ordinal);
        return new(system, level, process, [.. plan.Of(EntityKind.Key).Where(entity => present.Contains(entity.Id))], arrows);
    }
}
