namespace Portal.Domain.Plans.Rules;

/// <summary>TABLE. A table of the text says what its columns or rows are, in header cells.</summary>
public sealed class TablesHaveHeaders : IPlanRule
{
    public string Code => "TABLE";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from section in plan.Outline
        let headless = section.Section.Body.Walk().Count(node => node.Type == "table" && node.Walk().All(part => part.Type != "tableHeader"))
        where headless > 0
        select this.RaiseOnSection(section.Id, section.Section.Title, headless) with { Evidence = $"{headless}" };
}
