using Portal.Domain.Plans.Records;

namespace Portal.Domain.Plans.Rules;

/// <summary>SINGLE. Of a kind that stands once in a plan only the first record counts; two people may have created it at once.</summary>
public sealed class SinglesAreSingle : IPlanRule
{
    public string Code => "SINGLE";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from kind in RecordKinds.All
        where kind.Single
        from again in plan.Of(kind.Key).Skip(1)
        select this.Raise(again, null, new VocabularyKey($"Kinds.{kind.Key}.One"));
}
