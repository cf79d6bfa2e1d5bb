using Portal.Domain.Plans.Records;

namespace Portal.Domain.Plans.Rules;

/// <summary>REMARK. What no rule can compute (two sources that disagree, a date that cannot be) its author writes beside the row: it stays told until it is cleared.</summary>
public sealed class RemarksAreLookedAt : IPlanRule
{
    public string Code => "REMARK";
    public AlertLevel Level => AlertLevel.Information;

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from record in plan.Records
        where record[CommonFields.Remark] is not null
        select this.Raise(record, CommonFields.Remark, plan.Named(record), record[CommonFields.Remark]!) with { Evidence = record[CommonFields.Remark]! }; // both kept by the line above
}
