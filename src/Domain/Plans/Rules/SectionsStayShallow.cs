namespace Portal.Domain.Plans.Rules;

/// <summary>DEPTH. Sections nest seven deep at most: deeper, no contents list or heading can follow.</summary>
public sealed class SectionsStayShallow : IPlanRule
{
    public string Code => "DEPTH";
    public AlertLevel Level => AlertLevel.Warning;

    private const int Deepest = 7;

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from section in plan.Outline
        where section.Depth == Deepest + 1
        select this.RaiseOnSection(section.Id, section.Section.Title, Deepest);
}
