using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Meetings;
using Portal.Web.Rendering.Decisions;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Timers;

namespace Portal.Web.Pages.Meetings;

/// <summary>One session: its agenda, who comes, its convocation, and the way to its points and minutes.</summary>
public sealed class MeetingModel(
    MeetingDesk desk, PortalDbContext db, Convocations convocations, MeetingCalendar calendar, UsualPoints points, ITenantAccessor tenant, TimeProvider time,
    DecisionSentence sentence, IStringLocalizer<MeetingText> text) : PageModel
{
    public OpenMeeting Open { get; private set; } = null!; // set before the page is rendered
    public Meeting Meeting => Open.Meeting;
    public DateOnly Today { get; private set; }
    /// <summary>Plans that wait for a session of this body, and plans whose amendments are open.</summary>
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];
    public Quorum? Quorum { get; private set; }

    /// <summary>Clear days between today and the session, and whether the body's delay is kept.</summary>
    public int ClearDays => WorkingDays.ClearDays(Today, Meeting.HeldOn);
    public bool IsShort => Meeting is { IsAhead: true, ConvenedAt: null } && Open.Body.Settings.ConveningDays > 0 && ClearDays < Open.Body.Settings.ConveningDays;

    public async Task<IActionResult> OnGetAsync(MeetingId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open) return NotFound();
        Open = open;
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(each => each.Id == tenant.Required.Id, cancellationToken);
        Today = LocalTime.Today(time.GetUtcNow(), organisation.TimeZone);
        Candidates = await CandidatesAsync(open, cancellationToken);
        Quorum = Quorum.Of(open.Body, open.Meeting.SessionFor(open.Body, open.Meeting.HeldOn, null));
        return Page();
    }

    /// <summary>The session as a file a calendar opens.</summary>
    public async Task<IActionResult> OnGetCalendarAsync(MeetingId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open) return NotFound();
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(each => each.Id == tenant.Required.Id, cancellationToken);
        var file = calendar.Of([(open.Meeting, open.Body.Title)], organisation);
        return File(System.Text.Encoding.UTF8.GetBytes(file), CalendarText.ContentType, $"seance-{open.Meeting.HeldOn:yyyy-MM-dd}.ics");
    }

    public Task<IActionResult> OnPostArrangeAsync(MeetingId id, MeetingForm form, CancellationToken cancellationToken) =>
        DoAsync(id, "Meetings.Moved", (meeting, _) => form.Arrange(meeting), "Done.Moved", cancellationToken);

    public async Task<IActionResult> OnPostConveneAsync(MeetingId id, string? message, CancellationToken cancellationToken)
    {
        var sent = 0;
        var done = await desk.ChangeAsync(id, "Meetings.Convened", async (meeting, body, context) =>
        {
            meeting.Convene(time.GetUtcNow());
            sent = await convocations.WriteAsync(meeting, body, context, message, cancellationToken);
        }, cancellationToken);
        return Answer(done, id, text[sent switch { 0 => "Done.ConvenedNobody", 1 => "Done.ConvenedOne", _ => "Done.Convened" }, sent]);
    }

    public async Task<IActionResult> OnPostCallOffAsync(MeetingId id, string? message, CancellationToken cancellationToken)
    {
        var done = await desk.ChangeAsync(id, "Meetings.CalledOff", async (meeting, body, context) =>
        {
            meeting.CallOff();
            if (meeting.ConvenedAt is not null) await convocations.WriteAsync(meeting, body, context, message, cancellationToken);
        }, cancellationToken);
        return Answer(done, id, text["Done.CalledOff"]);
    }

    public Task<IActionResult> OnPostHoldAsync(MeetingId id, CancellationToken cancellationToken) =>
        DoAsync(id, "Meetings.Held", (meeting, _) => meeting.Hold(), "Done.Held", cancellationToken);

    public Task<IActionResult> OnPostAddAsync(MeetingId id, string? title, CancellationToken cancellationToken) =>
        DoAsync(id, null, (meeting, _) => meeting.Put(AgendaItemKind.Free, title ?? ""), "Done.Added", cancellationToken);

    public Task<IActionResult> OnPostUsualAsync(MeetingId id, CancellationToken cancellationToken) => DoAsync(id, null, (meeting, body) =>
    {
        foreach (var title in points.Of(body).Where(title => meeting.Items.All(item => item.Title != title))) meeting.Put(AgendaItemKind.Standing, title);
    }, "Done.Added", cancellationToken);

    public async Task<IActionResult> OnPostAmendmentsAsync(MeetingId id, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { MayManage: true } open) return NotFound();
        if ((await CandidatesAsync(open, cancellationToken)).FirstOrDefault(each => each.Deliverable == deliverable) is not { } candidate) return NotFound();
        return await DoAsync(id, null, (meeting, _) => meeting.Put(AgendaItemKind.Amendments, text["Item.Amendments", candidate.Title], candidate.Plan, deliverable), "Done.Added", cancellationToken);
    }

    public Task<IActionResult> OnPostWithdrawAsync(MeetingId id, AgendaItemId item, CancellationToken cancellationToken) =>
        DoAsync(id, null, (meeting, _) => meeting.Withdraw(item), "Done.Withdrawn", cancellationToken);

    public Task<IActionResult> OnPostOrderAsync(MeetingId id, [FromForm] IReadOnlyList<AgendaItemId> order, CancellationToken cancellationToken) =>
        DoAsync(id, null, (meeting, _) => meeting.Reorder(order), null, cancellationToken);

    /// <summary>One step up or down: the keyboard's way, and the way without script.</summary>
    public Task<IActionResult> OnPostMoveAsync(MeetingId id, AgendaItemId item, int by, CancellationToken cancellationToken) => DoAsync(id, null, (meeting, _) =>
    {
        var order = meeting.Agenda.Select(each => each.Id).ToList();
        var from = order.IndexOf(meeting.Find(item).Id);
        var to = Math.Clamp(from + Math.Sign(by), 0, order.Count - 1);
        order.RemoveAt(from);
        order.Insert(to, item);
        meeting.Reorder(order);
    }, null, cancellationToken);

    public Task<IActionResult> OnPostAttendAsync(MeetingId id, Dictionary<string, string> seats, string? secretary, CancellationToken cancellationToken) => DoAsync(id, "Meetings.Attendance", (meeting, body) =>
    {
        meeting.Attend(body, SheetOf(body, meeting.HeldOn, seats));
        meeting.NameSecretary(secretary);
    }, "Done.Attendance", cancellationToken);

    public string SentenceOf(Decision decision) => sentence.Of(decision.Kind, decision.Opinion, decision.Tally);

    public string Said(BodyMembership seat) => Meeting.Sheet.FirstOrDefault(line => line.Seat == seat.Id) switch
    {
        { Presence: Presence.Absent } => "absent",
        { Presence: Presence.Represented, Bearer: { } bearer } => bearer.ToString(),
        _ => "present",
    };

    private static IReadOnlyList<Attendance> SheetOf(Body body, DateOnly heldOn, Dictionary<string, string> seats)
    {
        var session = SessionRecord.Everyone(body, heldOn);
        foreach (var seat in body.SittingSeats)
        {
            var said = seats.GetValueOrDefault(seat.Id.ToString(), "present");
            if (said == "absent") session = session.Absent(seat.Id);
            else if (SeatId.TryParse(said, CultureInfo.InvariantCulture, out var bearer)) session = session.Represented(seat.Id, bearer);
        }

        return session.Attendance;
    }

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(OpenMeeting open, CancellationToken cancellationToken)
    {
        if (!open.MayManage || open.Meeting.Minutes == MinutesState.Approved) return [];
        var amending = await db.Cases.AsNoTracking().Where(each => each.State == ApprovalState.Amending).Join(db.Plans, each => each.PlanId, plan => plan.Id, (running, plan) => new { running, plan }).ToListAsync(cancellationToken);
        return [.. amending.Where(each => open.Meeting.Items.All(item => item.Kind != AgendaItemKind.Amendments || item.DeliverableId != each.running.DeliverableId))
            .Select(each => new Candidate(each.plan.Id, each.running.DeliverableId, each.plan.ShownName))];
    }

    private async Task<IActionResult> DoAsync(MeetingId id, string? told, Action<Meeting, Body> change, string? done, CancellationToken cancellationToken) =>
        Answer(await desk.ChangeAsync(id, told, change, cancellationToken), id, done is null ? null : text[done].Value);

    private IActionResult Answer(bool done, MeetingId id, string? message)
    {
        if (!done) return NotFound();
        if (message is not null) TempData[Notice.Done] = message;
        return RedirectToPage("Meeting", new { id });
    }

    public sealed record Candidate(PlanId Plan, DeliverableId Deliverable, string Title);
}
