using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>CODE. A code names one record of its kind; case, spaces and the kind of dash do not make two codes.</summary>
public sealed class CodesAreUnique : IPlanRule
{
    public string Code => "CODE";
    public AlertLevel Level => AlertLevel.Error;

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from twins in plan.Records.Where(record => record.Code is { Length: > 0 }).GroupBy(record => (record.Kind, Code: CodeComparer.Normalize(record.Code)))
        where twins.Key.Code.Length > 0
        from again in twins.Skip(1)
        select this.Raise(again, "code", again.Code ?? "", plan.Named(twins.First()), plan.Named(again)) with { Evidence = twins.Key.Code };
}
