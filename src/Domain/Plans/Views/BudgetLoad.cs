using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>W-BUDGETLOAD: what the envelopes weigh beside the budgets the plan says are spent each year.</summary>
public sealed record BudgetLoad(IReadOnlyList<BudgetComparison> Comparisons)
{
    public static BudgetLoad Of(LivePlan plan, TotalBasis basis = TotalBasis.Computed)
    {
        var table = EnvelopeTable.Of(plan);
        return new([.. plan.Of(BudgetFigureKind.Key).Where(figure => figure["frequency"] == "yearly").Select(figure => Compare(plan, table, figure, basis)).OfType<BudgetComparison>()]);
    }

    private static BudgetComparison? Compare(LivePlan plan, EnvelopeTable table, PlanRecord figure, TotalBasis basis)
    {
        var amount = plan.MoneyOf(figure, "amount");
        if (amount.Units is not > 0) return null;
        var whole = table.Whole(basis);
        var years = plan.Settings.Years.Count();
        var average = whole.Units is { } units && years > 0 ? Money.Of(units / years, whole.Currency, whole.Scale) : Money.Blank(plan.Currency);
        return new(figure, plan.TitleOf(figure), amount,
            [.. table.Years.Select(year => new YearLoad(year.Year, year.Total.On(basis), Times(year.Total.On(basis), amount)))], average, Times(average, amount));
    }

    private static decimal? Times(Money total, Money amount) =>
        total.Units is { } units && amount.Units is { } budget && total.Currency == amount.Currency ? units / budget : null;
}
