using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Plans;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Documents;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Plans;

/// <summary>
/// What whoever presents has before them: the slide on the wall, the next one, their notes, the time. For those who write the plan; for anyone else the page is not there.
/// Two windows of one browser follow each other; the notes are in this one only.
/// </summary>
public sealed class PresenterModel(PlanPreviews previews, SpeakerNoteDesk desk, IStringLocalizer<Rules> rules) : PageModel
{
    /// <summary>The deliverable the address names.</summary>
    [BindProperty(SupportsGet = true, Name = "d")] public string? Part { get; set; }

    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public PlanDocument Document { get; private set; } = null!; // same
    public IReadOnlyList<Slide> Slides { get; private set; } = [];
    public IReadOnlyDictionary<string, SpeakerNote> Notes { get; private set; } = new Dictionary<string, SpeakerNote>();
    public string Channel { get; private set; } = "";
    public string Of => string.IsNullOrEmpty(Part) ? "" : $"?d={Uri.EscapeDataString(Part)}";

    /// <summary>What was typed into a note that could not be kept.</summary>
    public UnsavedNote? Unsaved { get; private set; }

    public static string ChannelOf(Deliverable deliverable) => $"presentation/{deliverable.Id}";

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostNoteAsync(PlanId id, string? section, string? text, int seen, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } deliverable || Slides.FirstOrDefault(slide => (slide.Part?.Id ?? SpeakerNote.Cover) == section) is not { } slide) return NotFound();

        var byScript = Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json");
        try
        {
            var revision = await desk.WriteAsync(deliverable, section!, text, seen, cancellationToken); // the slide has it
            return byScript ? new JsonResult(new { revision }) : Redirect($"{Request.PathBase}/plans/{id}/presenter{Of}#note-{slide.Number}");
        }
        catch (RuleBrokenException refusal)
        {
            var reason = rules[refusal.Rule.Code, [.. refusal.Arguments]].Value;
            if (byScript) return new JsonResult(new { reason }) { StatusCode = StatusCodes.Status409Conflict };
            ModelState.AddModelError("", reason);
            Notes = await desk.AllAsync(deliverable.Id, cancellationToken);
            Unsaved = new(section!, text, Notes.GetValueOrDefault(section!)?.Revision ?? 0); // same
            return Page();
        }
    }

    private async Task<Deliverable?> LoadAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await previews.FindAsync(id, Audience.Organisation, cancellationToken, Part) is not { } found || !await desk.MayWriteAsync(found.Deliverable.Id, cancellationToken)) return null;
        (Plan, var deliverable, Document) = found;
        (Slides, Channel) = (Slide.Of(Document), ChannelOf(deliverable));
        Notes = await desk.AllAsync(deliverable.Id, cancellationToken);
        return deliverable;
    }
}
