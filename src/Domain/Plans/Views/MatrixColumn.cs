namespace Portal.Domain.Plans.Views;

/// <summary>A class of recommendations, from critical prerequisite (1) to strategic, to refine (4).</summary>
public sealed record MatrixColumn(string Class, IReadOnlyList<PlanRecord> Recommendations);
