namespace Portal.Domain.Plans.Views;

/// <summary>A mean with the macro tasks that carry it out.</summary>
public sealed record CoveredMean(PlanRecord Mean, IReadOnlyList<PlanRecord> Tasks);
