using System.Globalization;

namespace Portal.Domain.Plans.Rules;

/// <summary>HEADING. Headings inside a text go down one level at a time, so that those who listen to it keep their place.</summary>
public sealed class HeadingsDescendStepByStep : IPlanRule
{
    public string Code => "HEADING";
    public AlertLevel Level => AlertLevel.Information;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        foreach (var section in plan.Outline)
        {
            var above = 0;
            foreach (var heading in section.Section.Body.Walk().Where(node => node.Type == "heading"))
            {
                var level = int.TryParse(heading.Attributes.GetValueOrDefault("level"), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 1;
                if (above > 0 && level > above + 1)
                {
                    yield return this.RaiseOnSection(section.Id, section.Section.Title) with { Evidence = $"{above}|{level}" };
                    break;
                }
                above = level;
            }
        }
    }
}
