using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>CURRENCY. An amount in another currency than the plan's is left out of its sums.</summary>
public sealed class SumsStayInOneCurrency : IPlanRule
{
    public string Code => "CURRENCY";
    public AlertLevel Level => AlertLevel.Warning;

    private static readonly string[] Summed = [EnvelopeKind.Key, CostLineKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from kind in Summed
        from record in plan.Of(kind)
        from typed in record.Fields
        where RecordKinds.Find(kind)?.Field(typed.Key)?.Type == FieldType.Money
        let money = Money.Parse(typed.Value, plan.Currency)
        where money.HasAmount && money.Currency != plan.Currency
        select this.Raise(record, typed.Key, plan.Named(record), money, plan.Currency.Code()) with { Evidence = typed.Value };
}
