using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Meetings;
using Portal.Web.Pages.Approvals;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Decisions;
using Portal.Web.Rendering.Documents;
using Portal.Web.Resources;
using Portal.Workflows.Outlook;

namespace Portal.Web.Pages.Meetings;

/// <summary>One point while the session is held: the agenda at the left, its document in the middle, decision and minutes at the right. Reads from a wall.</summary>
public sealed class ItemModel(MeetingDesk desk, ApprovalDesk plans, FrozenDocuments documents, DecisionEntries entries, DecisionSentence sentence, IStringLocalizer<MeetingText> text, IStringLocalizer<Rules> rules) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!; // set before the page is rendered
    public AgendaItem Item { get; private set; } = null!; // same
    public OpenDossier? Plan { get; private set; }
    public PlanDocument? Document { get; private set; }
    public DecisionEntry? Entry { get; private set; }
    /// <summary>Typed minutes that somebody else's came before: kept on screen.</summary>
    public string? Unsaved { get; private set; }

    public bool MayWrite => Open is { MayManage: true, Meeting: { Minutes: MinutesState.Drafting, Status: not MeetingStatus.CalledOff } };
    public AgendaItem? Previous => Neighbour(-1);
    public AgendaItem? Next => Neighbour(1);
    public IReadOnlyList<Amendment> Amendments => Plan?.Dossier.PendingAmendments ?? [];

    public async Task<IActionResult> OnGetAsync(MeetingId id, AgendaItemId item, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, item, cancellationToken)) return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostWriteAsync(MeetingId id, AgendaItemId item, string? minutes, int seen, CancellationToken cancellationToken)
    {
        try
        {
            if (!await desk.ChangeAsync(id, null, (meeting, _) => meeting.Write(item, minutes, seen), cancellationToken)) return NotFound();
        }
        catch (RuleBrokenException refusal) when (refusal.Rule == GovernanceRules.SomebodyWroteMeanwhile || refusal.Rule == ApprovalRules.SomebodyWasFaster)
        {
            if (!await LoadAsync(id, item, cancellationToken)) return NotFound();
            ModelState.AddModelError("", rules[GovernanceRules.SomebodyWroteMeanwhile.Code, Item.Title]);
            Unsaved = minutes;
            return Page();
        }

        return Done(id, item, "Done.Minutes");
    }

    public async Task<IActionResult> OnPostConflictsAsync(MeetingId id, AgendaItemId item, [FromForm] IReadOnlyList<SeatId> seats, CancellationToken cancellationToken) =>
        await desk.ChangeAsync(id, "Meetings.Conflicts", (meeting, body) => meeting.Exclude(item, [.. seats.Where(seat => body.SittingSeats.Any(each => each.Id == seat))]), cancellationToken)
            ? Done(id, item, "Done.Conflicts") : NotFound();

    public string SentenceOf(Decision decision) => sentence.Of(decision.Kind, decision.Opinion, decision.Tally);

    private RedirectToPageResult Done(MeetingId id, AgendaItemId item, string message)
    {
        TempData[Notice.Done] = text[message].Value;
        return RedirectToPage("Item", new { id, item });
    }

    private async Task<bool> LoadAsync(MeetingId id, AgendaItemId item, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open || open.Item(item) is not { } found) return false;
        (Open, Item) = (open, found);
        // Whoever sits in the body sees the agenda; the document of a plan is shown to those who may read it there.
        if (found.PlanId is not { } plan || await plans.OpenAsync(plan, cancellationToken) is not { } dossier) return true;

        Plan = dossier;
        var shown = open.DecisionOn(found)?.VersionId ?? dossier.State.CurrentVersion;
        if (dossier.MayRead && dossier.Dossier.Versions.FirstOrDefault(version => version.Id == shown) is { } version)
            Document = await documents.OfAsync(dossier.Dossier.Plan, version, cancellationToken);
        if (open.Awaits(found) && dossier.May(Act.RecordDecision) && dossier.Dossier.BodyAtStep is not null)
            Entry = await entries.NewAsync(dossier, open.Meeting, found, cancellationToken) with { InMeeting = true };
        return true;
    }

    private AgendaItem? Neighbour(int step)
    {
        var agenda = Open.Meeting.Agenda.ToList();
        return agenda.ElementAtOrDefault(agenda.FindIndex(each => each.Id == Item.Id) + step);
    }
}
