using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V23. A row of the planning grid has at least one quarter.</summary>
public sealed class GridRowsAreFilled : IPlanRule
{
    public string Code => "V23";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [GridRowKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from row in plan.Of(GridRowKind.Key)
        where !row.Cells("q.").Any() && !row.IsUntouched && !row.IsPlaceholder && row["status"] != "not-retained"
        select this.Raise(row, null, plan.Named(row));
}
