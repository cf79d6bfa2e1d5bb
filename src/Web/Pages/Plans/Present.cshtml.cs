using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Plans;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Pages.Plans;

/// <summary>
/// « Présenter »: the same sections as slides, for the wall of the room where a body sits. It replaces the deck people used to copy their
/// plan into; nothing is written twice. Scrolls by itself without script; with it, keys turn the slides, here or in the presenter's view. Speaker notes are
/// not on this page: what is on a wall is read by everyone.
/// </summary>
public sealed class PresentModel(PlanPreviews previews, SpeakerNoteDesk notes) : PageModel
{
    [BindProperty(SupportsGet = true)] public Audience Audience { get; set; } = Audience.Organisation;

    /// <summary>The deliverable the address names.</summary>
    [BindProperty(SupportsGet = true, Name = "d")] public string? Part { get; set; }

    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public PlanDocument Document { get; private set; } = null!; // same
    public IReadOnlyList<Slide> Slides { get; private set; } = [];
    /// <summary>Who writes the plan has a view of their own beside the wall.</summary>
    public bool MayTakeNotes { get; private set; }
    public string Channel { get; private set; } = "";
    public string Of => string.IsNullOrEmpty(Part) ? "" : $"?d={Uri.EscapeDataString(Part)}";

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await previews.FindAsync(id, Audience, cancellationToken, Part) is not { } found) return NotFound();

        (Plan, var deliverable, Document) = found;
        (Slides, Channel) = (Slide.Of(Document), PresenterModel.ChannelOf(deliverable));
        MayTakeNotes = await notes.MayWriteAsync(deliverable.Id, cancellationToken);
        return Page();
    }
}
