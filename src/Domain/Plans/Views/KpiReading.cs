namespace Portal.Domain.Plans.Views;

/// <summary>An indicator with its line of values and where the latest stands.</summary>
public sealed record KpiReading(PlanRecord Record, string Title, string? Unit, decimal? Target, IReadOnlyList<KpiPoint> Points, KpiPoint? Latest, KpiStatus Status);
