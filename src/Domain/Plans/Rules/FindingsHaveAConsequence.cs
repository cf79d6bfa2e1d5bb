using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V11. Every finding has its paired consequence or risk.</summary>
public sealed class FindingsHaveAConsequence : IPlanRule
{
    public string Code => "V11";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [FindingKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from finding in plan.Of(FindingKind.Key)
        where finding["consequence"] is null && finding["title"] is not null && !finding.IsUntouched && !finding.IsPlaceholder
        select this.Raise(finding, "consequence", plan.Named(finding));
}
