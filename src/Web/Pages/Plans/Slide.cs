using Portal.Domain.Plans;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Pages.Plans;

/// <summary>One slide: the cover, or a section of the plan.</summary>
/// <param name="Part">Null for the cover.</param>
/// <param name="Parent">Title of what the section stands under.</param>
public sealed record Slide(PlanDocument Document, OutlineSection? Part, string? Parent, int Number, int Count)
{
    public string Title => Part is null ? Document.Name : $"{Part.Section.NumberLabel ?? Part.Number} {Part.Section.Title}";

    /// <summary>The slides of a document: its cover, then each section that has something to show.</summary>
    public static IReadOnlyList<Slide> Of(PlanDocument document)
    {
        // A heading whose content is all in the sections under it makes no slide of its own.
        List<OutlineSection> parts = [.. document.Plan.Outline.Where(part => part.Section.Body.HasContent || document.BlocksOf(part).Any())];
        return
        [
            new(document, null, null, 1, parts.Count + 1),
            .. parts.Select((part, index) => new Slide(document, part, document.Plan.Outline.FirstOrDefault(other => other.Id == part.Section.ParentId)?.Section.Title, index + 2, parts.Count + 1)),
        ];
    }
}
