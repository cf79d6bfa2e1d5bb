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

    public IEnumerable<Alert> Check(LivePlan plan) => Caps(plan).SelectMany(cap => cap.IsYearly ? Yearly(plan, cap) : Whole(plan, cap));

    /// <summary>Every cap of a plan: those answered when it was begun, then those written in it.</summary>
    public static IEnumerable<BudgetCap> Caps(LivePlan plan)
    {
        var standing = plan.Settings.Standing;
        if (standing.Whole(plan.Currency) is { HasAmount: true } whole) yield return new(null, whole, false);
        if (standing.Yearly(plan.Currency) is { HasAmount: true } yearly) yield return new(null, yearly, true);
        foreach (var constraint in plan.Of(ConstraintKind.Key))
        {
            if (constraint["standing"] is "budget-cap" or "yearly-cap" && plan.MoneyOf(constraint, "amount") is { HasAmount: true } written)
                yield return new(constraint, written, constraint["standing"] == "yearly-cap");
        }
    }

    private IEnumerable<Alert> Whole(LivePlan plan, BudgetCap cap)
    {
        if (Exceeded(cap, EnvelopeTable.Of(plan).Grand.Computed, "") is { } whole) yield return whole;
        var comparison = ScenarioComparison.Of(plan);
        foreach (var scenario in comparison.Standalone)
            if (Exceeded(cap, scenario.Investment.Total.Computed, scenario.Title) is { } alone) yield return alone with { Variant = "Scenario", Evidence = $"{scenario.Record.Id}|{alone.Evidence}" };
        foreach (var levels in comparison.Cumulative)
            if (Exceeded(cap, levels.Investment.Computed, string.Join(" + ", levels.Scenarios.Select(scenario => scenario.Title))) is { } sum) yield return sum with { Variant = "Scenario", Evidence = $"{levels.Scenarios.Count}|{sum.Evidence}" };
    }

    private IEnumerable<Alert> Yearly(LivePlan plan, BudgetCap cap)
    {
        foreach (var year in EnvelopeTable.Of(plan).Years)
            if (Exceeded(cap, year.Total.Computed, year.Year) is { } alert) yield return alert with { Variant = "Year", Evidence = $"{year.Year}|{alert.Evidence}" };
    }

    private Alert? Exceeded(BudgetCap cap, Money cost, object what)
    {
        if (cap.Excess(cost) is not { } excess) return null;
        var alert = cap.Constraint is { } constraint ? this.Raise(constraint, "amount", cap.Amount, cost, excess, what) : this.RaiseOnPlan(cap.Amount, cost, excess, what);
        return alert with { Evidence = TotalGapEvidence.Of(new(cap.Amount, cost)) };
    }
}
