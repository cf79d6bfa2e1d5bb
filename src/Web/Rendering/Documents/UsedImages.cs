using Portal.Domain.Plans;
using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Web.Rendering.Documents;

/// <summary>The images that a plan shows: in its texts, and in its figures. Whoever may read these may see them.</summary>
public static class UsedImages
{
    public static IReadOnlySet<string> Of(LivePlan plan) =>
        plan.Outline.SelectMany(part => part.Section.Body.Walk()).Where(node => node.Type == "image").Select(node => node.Attributes.GetValueOrDefault("attachment"))
            .Concat(plan.Of(FigureKind.Key).Select(figure => figure["image"]))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
}
