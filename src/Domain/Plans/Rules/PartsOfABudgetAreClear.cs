using System.Globalization;
using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V31. A budget that is part of another does not exceed it, and says whether it is counted in it.</summary>
public sealed class PartsOfABudgetAreClear : IPlanRule
{
    public string Code => "V31";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [BudgetFigureKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        foreach (var part in plan.Of(BudgetFigureKind.Key))
        {
            if (plan.Linked(part, "partOf") is not { } whole || whole.Id == part.Id) continue;
            var (amount, total) = (plan.MoneyOf(part, "amount"), plan.MoneyOf(whole, "amount"));
            if (amount.Units > total.Units && amount.Currency == total.Currency)
                yield return this.Raise(part, "amount", plan.Named(part), amount, plan.Named(whole), total) with { Evidence = string.Create(CultureInfo.InvariantCulture, $"{amount.Units:0.####}|{total.Units:0.####}") };
            if (part["included"] is null && !part.IsUntouched)
                yield return this.Raise(part, "included", plan.Named(part), plan.Named(whole)) with { Variant = "Included" };
        }
    }
}
