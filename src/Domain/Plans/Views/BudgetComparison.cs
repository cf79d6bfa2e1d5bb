using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>The envelopes against one yearly budget figure: times = total of the year ÷ figure; average = whole ÷ years of the horizon.</summary>
public sealed record BudgetComparison(
    PlanRecord Figure, string Title, Money Amount, IReadOnlyList<YearLoad> Years, Money Average, decimal? AverageTimes);
