using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Meetings;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Decisions;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Meetings;

/// <summary>The minutes of a session as one text: attendance, each point with what was said and decided; approved and locked as its kind of body requires.</summary>
public sealed class MinutesModel(
    MeetingDesk desk, PortalDbContext db, PrintedPages print, ITenantAccessor tenant, IMemberAccessor member, TimeProvider time, DecisionSentence sentence,
    IStringLocalizer<MeetingText> text) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!; // set before the page is rendered
    public string Organisation => tenant.Required.Name;
    public string? ApprovedBy { get; private set; }

    /// <summary>Later sessions that may approve these minutes.</summary>
    public IEnumerable<Meeting> Later => Open.Others.Where(other => other.HeldOn >= Open.Meeting.HeldOn && other.Status != MeetingStatus.CalledOff);

    public bool MayApprove => Open is { Meeting: { Minutes: MinutesState.Drafting, Status: MeetingStatus.Held } } && MayLock;
    public bool MayCorrect => Open.Meeting.Minutes == MinutesState.Approved && MayLock;

    public async Task<IActionResult> OnGetAsync(MeetingId id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(MeetingId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        var title = text["Minutes.PageTitle", Open.Body.Title, Open.Meeting.HeldOn.ToString("D")].Value;
        return await print.PdfAsync("/Pages/Meetings/_MinutesText.cshtml", this, title, cancellationToken) is { } pdf
            ? File(pdf, "application/pdf", $"compte-rendu-{Open.Meeting.HeldOn:yyyy-MM-dd}.pdf") : NotFound();
    }

    public async Task<IActionResult> OnPostApproveAsync(MeetingId id, MeetingId? later, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (!MayLock) return StatusCode(StatusCodes.Status403Forbidden);
        var done = await desk.ChangeAsync(id, "Meetings.MinutesApproved", async (meeting, body, context) =>
        {
            var next = later is { } chosen ? await context.Meetings.SingleOrDefaultAsync(each => each.Id == chosen, cancellationToken) : null;
            meeting.Approve(body, member.Required.Id, next, time.GetUtcNow());
        }, cancellationToken);
        return Answer(done, id, "Done.Approved");
    }

    public async Task<IActionResult> OnPostCorrectAsync(MeetingId id, string? addendum, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (!MayLock) return StatusCode(StatusCodes.Status403Forbidden);
        return Answer(await desk.ChangeAsync(id, "Meetings.MinutesCorrected", (meeting, _) => meeting.Correct(addendum ?? "", member.Required.Id, member.Required.DisplayName, time.GetUtcNow()), cancellationToken), id, "Done.Corrected");
    }

    public string SentenceOf(Decision decision) => sentence.Of(decision.Kind, decision.Opinion, decision.Tally);

    public string NameOf(SeatId seat) => Open.Body.Seats.FirstOrDefault(each => each.Id == seat)?.Name ?? "";

    /// <summary>The chair approves; where none is seated, whoever manages the sessions does.</summary>
    private bool MayLock => Open.MayManage && (Open.Body.Chair?.PersonId is not { } chair || chair == member.Required.Id || member.Required.MayAdminister || Open.Body.ApprovesMinutesAtNextSession);

    private async Task<bool> LoadAsync(MeetingId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open) return false;
        Open = open;
        if (open.Meeting.MinutesApprovedBy is { } person) ApprovedBy = await db.Users.Where(user => user.Id == person).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken);
        return true;
    }

    private IActionResult Answer(bool done, MeetingId id, string message)
    {
        if (!done) return NotFound();
        TempData[Notice.Done] = text[message].Value;
        return RedirectToPage("Minutes", new { id });
    }
}
