using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>W-ASIS-TOBE: functions and flows before and after the changes.</summary>
public sealed record AsIsToBe(IReadOnlyList<FunctionFate> Functions, IReadOnlyList<PlanRecord> FlowsBefore, IReadOnlyList<PlanRecord> FlowsAfter)
{
    public int Before => Functions.Count(fate => fate.WasThere);
    public int After => Functions.Count(fate => fate.Remains);

    public static AsIsToBe Of(LivePlan plan)
    {
        var changes = plan.Of(FunctionChangeKind.Key).Where(change => plan.Linked(change, "function") is not null).GroupBy(change => change["function"] ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        List<PlanRecord> flows = [.. plan.Of(FlowKind.Key)];
        return new(
            [.. plan.Of(FunctionKind.Key).Select(function => new FunctionFate(function, changes.GetValueOrDefault(function.Id), changes.GetValueOrDefault(function.Id) is { } change ? plan.Linked(change, "into") : null))],
            [.. flows.Where(flow => flow["system"] != "target")], [.. flows.Where(flow => flow["system"] != "as-is")]);
    }
}
