using Portal.Domain.Plans.Changes;

namespace Portal.Web.Rendering.Changes;

/// <summary>A comparison as a page shows it.</summary>
/// <param name="Level">Of its headings: what stands above them on the page.</param>
public sealed record ChangesView(PlanChanges Changes, string Headline, IReadOnlyList<string> Lines, int Level = 2)
{
    public IEnumerable<SectionChange> WithText => Changes.Sections.Where(section => section.TextChanged);
}
