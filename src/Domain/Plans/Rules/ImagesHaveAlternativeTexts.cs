using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>ALT. An image says in words what it shows, for those who do not see it.</summary>
public sealed class ImagesHaveAlternativeTexts : IPlanRule
{
    public string Code => "ALT";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from section in plan.Outline
        let silent = section.Section.Body.Walk().Count(node => node.Type == "image" && string.IsNullOrWhiteSpace(node.Attributes.GetValueOrDefault("alt")))
            + plan.Of(FigureKind.Key, section.Id).Count(figure => figure["image"] is not null && figure["alternative"] is null)
        where silent > 0
        select this.RaiseOnSection(section.Id, section.Section.Title, silent) with { Evidence = $"{silent}" };
}
