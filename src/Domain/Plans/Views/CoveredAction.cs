namespace Portal.Domain.Plans.Views;

/// <summary>An action with the means it rests on.</summary>
public sealed record CoveredAction(PlanRecord Action, IReadOnlyList<CoveredMean> Means)
{
    public int Lines => Math.Max(1, Means.Count);
}
