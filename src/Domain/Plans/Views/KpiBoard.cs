using System.Globalization;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-KPI: each indicator against its target. Met at or beyond the target in its direction; at risk within the tolerance (2 points unless
/// said otherwise) on the wrong side; missed further away.
/// </summary>
public sealed record KpiBoard(IReadOnlyList<KpiReading> Readings)
{
    public const decimal DefaultTolerance = 2;
    /// <summary>A typing slip such as 20233 must not draw a line of eighteen thousand years.</summary>
    private const int LongestLine = 60;

    public static KpiBoard Of(LivePlan plan, string? sectionId = null) =>
        new([.. plan.Of(KpiKind.Key, sectionId).Select(record => Read(record, plan.TitleOf(record)))]);

    private static KpiReading Read(PlanRecord record, string title)
    {
        var target = record.Number("target");
        var actuals = record.Cells("actual.").Where(cell => cell.Key.Length == 4 && int.TryParse(cell.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(cell => int.Parse(cell.Key, CultureInfo.InvariantCulture), cell => Numeral.Leading(cell.Value));
        List<KpiPoint> points = actuals.Count == 0 ? [] : [.. Enumerable.Range(actuals.Keys.Min(), Math.Min(actuals.Keys.Max() - actuals.Keys.Min() + 1, LongestLine))
            .Select(year => new KpiPoint(year, actuals.GetValueOrDefault(year)))];
        var latest = points.LastOrDefault(point => point.Value is not null);
        return new(record, title, record["unit"], target, points, latest, StatusOf(latest?.Value, target, record));
    }

    private static KpiStatus StatusOf(decimal? actual, decimal? target, PlanRecord record)
    {
        if (actual is not { } value) return KpiStatus.NoData;
        if (target is not { } aim) return KpiStatus.NoTarget;
        var shortfall = record["direction"] == "down" ? value - aim : aim - value;
        return shortfall <= 0 ? KpiStatus.Met : shortfall <= (record.Number("tolerance") ?? DefaultTolerance) ? KpiStatus.AtRisk : KpiStatus.Missed;
    }
}
