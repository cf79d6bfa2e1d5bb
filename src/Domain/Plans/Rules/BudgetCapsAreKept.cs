using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>CAP. What the plan costs stays under the cap that was set for it, whichever scenario is taken; beyond it, by how much is told.</summary>
public sealed class BudgetCapsAreKept : IPlanRule
{
    public string Code => "CAP";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [ConstraintKind.Key, EnvelopeKind.Key, EnvelopeTotalKind.Key, ThemeKind.Key, ScenarioKind.Key, CostLineKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        foreach (var constraint in plan.Of(ConstraintKind.Key))
        {
            var cap = plan.MoneyOf(constraint, "amount");
            if (!cap.HasAmount) continue;
            foreach (var alert in constraint["standing"] switch
            {
                "budget-cap" => Whole(plan, constraint, cap),
                "yearly-cap" => Yearly(plan, constraint, cap),
                _ => [],
            }) yield return alert;
        }
    }

    private IEnumerable<Alert> Whole(LivePlan plan, PlanRecord constraint, Money cap)
    {
        if (Exceeded(constraint, cap, EnvelopeTable.Of(plan).Grand.Computed, "") is { } whole) yield return whole;
        var comparison = ScenarioComparison.Of(plan);
        foreach (var scenario in comparison.Standalone)
            if (Exceeded(constraint, cap, scenario.Investment.Total.Computed, scenario.Title) is { } alone) yield return alone with { Variant = "Scenario", Evidence = $"{scenario.Record.Id}|{alone.Evidence}" };
        foreach (var levels in comparison.Cumulative)
            if (Exceeded(constraint, cap, levels.Investment.Computed, string.Join(" + ", levels.Scenarios.Select(scenario => scenario.Title))) is { } sum) yield return sum with { Variant = "Scenario", Evidence = $"{levels.Scenarios.Count}|{sum.Evidence}" };
    }

    private IEnumerable<Alert> Yearly(LivePlan plan, PlanRecord constraint, Money cap)
    {
        foreach (var year in EnvelopeTable.Of(plan).Years)
            if (Exceeded(constraint, cap, year.Total.Computed, year.Year) is { } alert) yield return alert with { Variant = "Year", Evidence = $"{year.Year}|{alert.Evidence}" };
    }

    private Alert? Exceeded(PlanRecord constraint, Money cap, Money cost, object what) =>
        cost.Units > cap.Units && cost.Currency == cap.Currency
            ? this.Raise(constraint, "amount", cap, cost, Money.Of(cost.Units.GetValueOrDefault() - cap.Units.GetValueOrDefault(), cap.Currency, cost.Scale), what) with { Evidence = TotalGapEvidence.Of(new(cap, cost)) }
            : null;
}
