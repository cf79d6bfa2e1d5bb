using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>V28. Stated totals of the envelopes are the sums of their rows; a gap is shown, never corrected.</summary>
public sealed class EnvelopeTotalsAddUp : IPlanRule
{
    public string Code => "V28";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [EnvelopeKind.Key, EnvelopeTotalKind.Key, ThemeKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var table = EnvelopeTable.Of(plan);
        foreach (var row in table.Rows.Where(row => row.Total.HasGap))
            yield return Gap(row.Record, "statedTotal", row.Total, plan.Named(row.Record));
        if (plan.Of(EnvelopeTotalKind.Key).FirstOrDefault() is not { } totals) yield break;
        foreach (var year in table.Years.Where(year => year.Total.HasGap))
            yield return Gap(totals, $"stated.{year.Year}", year.Total, year.Year);
        if (table.Grand.HasGap) yield return Gap(totals, "stated.total", table.Grand, "") with { Variant = "Grand" };
    }

    private Alert Gap(PlanRecord record, string field, TotalGap total, object what) =>
        this.Raise(record, field, what, total.Stated, total.Computed, total.Difference ?? total.Computed) with { Evidence = TotalGapEvidence.Of(total) };
}
