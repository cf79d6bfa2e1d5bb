namespace Portal.Domain.Plans.Views;

/// <summary>A value of an indicator; null is a gap in the line, not zero.</summary>
public sealed record KpiPoint(int Year, decimal? Value);
