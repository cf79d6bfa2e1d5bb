using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Pages.Plans;

/// <summary>
/// « Présenter »: the same sections as slides, for the wall of the room where a body sits. It replaces the deck people used to copy their
/// plan into; nothing is written twice. Scrolls by itself without script; with it, keys turn the slides.
/// </summary>
public sealed class PresentModel(PlanPreviews previews) : PageModel
{
    [BindProperty(SupportsGet = true)] public Audience Audience { get; set; } = Audience.Organisation;

    /// <summary>The deliverable the address names.</summary>
    [BindProperty(SupportsGet = true, Name = "d")] public string? Part { get; set; }

    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public PlanDocument Document { get; private set; } = null!; // same
    public IReadOnlyList<OutlineSection> Slides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await previews.FindAsync(id, Audience, cancellationToken, Part) is not { } found) return NotFound();

        (Plan, Document) = found;
        Slides = [.. Document.Plan.Outline.Where(HasSomethingToShow)];
        return Page();
    }

    /// <summary>What the section stands under, above its title on the slide.</summary>
    public string? ParentOf(OutlineSection part) =>
        Document.Plan.Outline.FirstOrDefault(other => other.Id == part.Section.ParentId)?.Section.Title;

    // A heading whose content is all in the sections under it makes no slide of its own.
    private bool HasSomethingToShow(OutlineSection part) => part.Section.Body.HasContent || Document.BlocksOf(part).Any();
}
