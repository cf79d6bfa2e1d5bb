using Portal.Domain.Plans.Rules;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>The caps of a plan beside a cost: said under every budget and every scenario, in red by how much it is exceeded.</summary>
public sealed record CapStanding(Money Cap, Money Cost, Money? Excess)
{
    public bool IsExceeded => Excess is not null;

    /// <summary>A cost of the whole plan (the envelopes, one scenario, several levels together) against each cap on the whole plan.</summary>
    public static IReadOnlyList<CapStanding> OfWhole(LivePlan plan, Money cost) =>
        [.. BudgetCapsAreKept.Caps(plan).Where(cap => !cap.IsYearly && cap.Amount.Currency == cost.Currency).Select(cap => new CapStanding(cap.Amount, cost, cap.Excess(cost)))];

    /// <summary>A cost of one year against each yearly cap.</summary>
    public static IReadOnlyList<CapStanding> OfYear(LivePlan plan, Money cost) =>
        [.. BudgetCapsAreKept.Caps(plan).Where(cap => cap.IsYearly && cap.Amount.Currency == cost.Currency).Select(cap => new CapStanding(cap.Amount, cost, cap.Excess(cost)))];
}
