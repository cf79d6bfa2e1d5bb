using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Storage;
using Portal.Web.Resources;

namespace Portal.Web.Meetings;

/// <summary>
/// The agenda a session starts with: the standing points of the charter, the latest report of each body that reports to this one, the amendments still
/// open, the plans that wait for a session, and what the last session did not come to.
/// </summary>
public sealed class NextAgenda(PortalDbContext db, UsualPoints usual, IStringLocalizer<MeetingText> text)
{
    private const int Most = 30;

    public async Task FillAsync(Meeting meeting, Body body, CancellationToken cancellationToken)
    {
        var before = await db.Meetings.Include(each => each.Items).AsSplitQuery().AsNoTracking()
            .Where(each => each.BodyId == body.Id && each.HeldOn < meeting.HeldOn && each.Status == MeetingStatus.Held).OrderByDescending(each => each.HeldOn).FirstOrDefaultAsync(cancellationToken);
        await ReportAsync(meeting, body, before, cancellationToken);
        foreach (var title in body.Settings.Charter is { Agenda.Count: > 0 } charter ? charter.Agenda : usual.Of(body)) Put(meeting, AgendaItemKind.Standing, title);
        await PlansAsync(meeting, body, cancellationToken);
        foreach (var left in before?.Agenda.Where(item => item is { Kind: AgendaItemKind.Free, Minutes: null }) ?? []) Put(meeting, AgendaItemKind.Free, left.Title);
    }

    /// <summary>What was said on Friday is what Monday starts with: the minutes themselves come along, since not everyone here may open that session.</summary>
    private async Task ReportAsync(Meeting meeting, Body body, Meeting? before, CancellationToken cancellationToken)
    {
        var reporting = (await db.Bodies.AsNoTracking().Where(each => each.DissolvedAt == null && each.Id != body.Id).OrderBy(each => each.Title).ToListAsync(cancellationToken))
            .Where(each => each.Settings.Charter?.ReportsTo == body.Id).ToList();
        var ids = reporting.Select(each => each.Id).ToList();
        var since = before?.HeldOn ?? meeting.HeldOn.AddMonths(-2);
        var held = await db.Meetings.Include(each => each.Items).AsSplitQuery().AsNoTracking()
            .Where(each => ids.Contains(each.BodyId) && each.Status == MeetingStatus.Held && each.HeldOn >= since && each.HeldOn <= meeting.HeldOn).ToListAsync(cancellationToken);
        foreach (var from in reporting)
        {
            if (held.Where(each => each.BodyId == from.Id && each.Items.Any(item => item.Minutes is not null)).MaxBy(each => each.HeldOn) is not { } session) continue;
            var said = string.Join("\n\n", session.Agenda.Where(item => item.Minutes is not null).Select(item => $"{item.Title}\n{item.Minutes}"));
            if (meeting.Items.Count < Most) meeting.Report(text["Item.Report", from.Title, session.HeldOn], session, said);
        }
    }

    private async Task PlansAsync(Meeting meeting, Body body, CancellationToken cancellationToken)
    {
        var bodies = await db.Bodies.AsNoTracking().ToListAsync(cancellationToken);
        var running = await db.Cases.AsNoTracking().Where(each => each.State == ApprovalState.Amending || each.State == ApprovalState.Provisional)
            .Join(db.Plans.AsNoTracking().Where(plan => plan.ArchivedAt == null), each => each.PlanId, plan => plan.Id, (each, plan) => new { Case = each, Plan = plan }).ToListAsync(cancellationToken);
        foreach (var each in running.Where(each => each.Case.Step is { } step && each.Case.Definition.Step(step).Body.FindIn(bodies)?.Id == body.Id))
        {
            if (meeting.Items.Count >= Most) return;
            if (each.Case.State == ApprovalState.Amending) meeting.Put(AgendaItemKind.Amendments, text["Item.Amendments", each.Plan.ShownName], each.Plan.Id, each.Case.DeliverableId);
            else if (each.Case.Current.Session is null) Put(meeting, AgendaItemKind.Free, text["Item.AwaitsSession", each.Plan.ShownName]);
        }
    }

    private static void Put(Meeting meeting, AgendaItemKind kind, string title)
    {
        if (meeting.Items.Count < Most && meeting.Items.All(item => item.Title != title)) meeting.Put(kind, title);
    }
}
