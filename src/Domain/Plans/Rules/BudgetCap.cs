using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>The most the whole plan, or one year of it, may cost.</summary>
/// <param name="Constraint">The record that says so; null for what was answered when the plan was begun.</param>
public sealed record BudgetCap(PlanRecord? Constraint, Money Amount, bool IsYearly)
{
    /// <summary>By how much a cost goes beyond; null while it stays within, or is in another currency.</summary>
    public Money? Excess(Money cost) =>
        cost.Units > Amount.Units && cost.Currency == Amount.Currency ? Money.Of(cost.Units.GetValueOrDefault() - Amount.Units.GetValueOrDefault(), Amount.Currency, cost.Scale) : null;
}
