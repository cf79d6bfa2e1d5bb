using Portal.Domain.Plans.Records;

namespace Portal.Domain.Plans.Rules;

/// <summary>PLACEHOLDER. What is marked « à compléter » is still empty.</summary>
public sealed class PlaceholdersAreEmpty : IPlanRule
{
    public string Code => "PLACEHOLDER";
    public AlertLevel Level => AlertLevel.Information;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        foreach (var section in plan.Outline)
            if (section.Section.Placeholder && section.Section.Body.HasContent) yield return this.RaiseOnSection(section.Id, section.Section.Title);
        foreach (var record in plan.Records)
            if (record.IsPlaceholder && plan.TitleOf(record).Length > 0 && RecordKinds.Find(record.Kind) is { Expected.Count: > 0 } kind && kind.Expected.All(key => kind.CellPrefixes.Contains(key) ? record.Cells(key).Any() : record[key] is not null))
                yield return this.Raise(record, CommonFields.Placeholder, plan.Named(record));
    }
}
