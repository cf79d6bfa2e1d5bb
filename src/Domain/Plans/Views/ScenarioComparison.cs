using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>W-SCENARIO: the scenarios side by side, each alone, then level after level.</summary>
public sealed record ScenarioComparison(IReadOnlyList<ScenarioCosts> Standalone, IReadOnlyList<CumulativeCosts> Cumulative)
{
    public static ScenarioComparison Of(LivePlan plan, string? sectionId = null) =>
        sectionId is null ? plan.Once(whole => Compute(whole, null)) : Compute(plan, sectionId);

    private static ScenarioComparison Compute(LivePlan plan, string? sectionId)
    {
        List<ScenarioCosts> scenarios = [.. plan.Of(ScenarioKind.Key, sectionId).Select(scenario => ScenarioCosts.Of(plan, scenario)).OrderBy(scenario => scenario.Level ?? int.MaxValue)];
        return new(scenarios, [.. Enumerable.Range(2, Math.Max(0, scenarios.Count - 1)).Select(levels => CumulativeCosts.Of([.. scenarios.Take(levels)], plan.Currency))]);
    }
}
