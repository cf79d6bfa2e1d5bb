namespace Portal.Domain.Plans.Views;

/// <summary>The net cost of a theme, year by year and in all.</summary>
public sealed record NetCostRow(PlanRecord? Theme, string Title, IReadOnlyList<NetCostYear> Years, NetCostYear Total);
