using Portal.Domain.Plans.Citations;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>REFERENCE. A code cited in the text is that of a record, where the plan uses codes of that family; what was cited from the list is still there.</summary>
public sealed class CitedCodesExist : IPlanRule
{
    public string Code => "REFERENCE";
    public AlertLevel Level => AlertLevel.Information;

    public IEnumerable<Alert> Check(LivePlan plan) => [.. Typed(plan), .. Lost(plan)];

    private IEnumerable<Alert> Typed(LivePlan plan)
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

    private IEnumerable<Alert> Lost(LivePlan plan) =>
        from section in plan.Outline
        let lost = string.Join(", ", section.Section.Body.Walk().Where(part => part.Type == Citation.Node).Select(part => Citation.Of(plan, part)).Where(citation => citation.IsLost).Select(citation => citation.Words).Distinct())
        where lost.Length > 0
        select this.RaiseOnSection(section.Id, section.Section.Title, lost) with { Variant = "Lost", Evidence = lost };
}
