using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>REFERENCE. A code cited in the text is that of a record, where the plan uses codes of that family.</summary>
public sealed class CitedCodesExist : IPlanRule
{
    public string Code => "REFERENCE";
    public AlertLevel Level => AlertLevel.Information;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        HashSet<string> known = new(StringComparer.Ordinal), families = new(StringComparer.Ordinal);
        foreach (var record in plan.Records)
        {
            var code = CodeComparer.Normalize(record.Code);
            if (code.Length == 0) continue;
            known.Add(code);
            if (CodesInText.FamilyOf(code) is { } family) families.Add(family);
        }
        return from section in families.Count > 0 ? plan.Outline : []
               let unknown = string.Join(", ", CodesInText.Of(section.Section.Body.PlainText).Where(code => !known.Contains(code) && CodesInText.FamilyOf(code) is { } family && families.Contains(family)))
               where unknown.Length > 0
               select this.RaiseOnSection(section.Id, section.Section.Title, unknown) with { Evidence = unknown };
    }
}
