using Portal.Domain.Plans.Records;

namespace Portal.Domain.Plans.Rules;

/// <summary>LINK. A link points to a record that is still in the plan, of the kind it may point to.</summary>
public sealed class LinksLeadSomewhere : IPlanRule
{
    public string Code => "LINK";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from record in plan.Records
        let kind = RecordKinds.Find(record.Kind)
        where kind is not null
        from field in kind.Fields
        where field.Type is FieldType.Link or FieldType.Links
        from target in record.Items(field.Key)
        where plan.Record(target) is not { } linked || (field.LinkTo is not null && linked.Kind != field.LinkTo)
        select this.Raise(record, field.Key, plan.Named(record), record.FieldName(field.Key)) with { Evidence = target };
}
