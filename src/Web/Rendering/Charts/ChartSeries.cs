namespace Portal.Web.Rendering.Charts;

/// <summary>One named series; a value may be absent (a gap, never a zero).</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);
