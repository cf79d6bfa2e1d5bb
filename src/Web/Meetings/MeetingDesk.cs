using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Meetings;

/// <summary>
/// Sessions as one person may know and change them. They are known to those who sit in the body, to those who have a role on a plan of the agenda, to
/// administrators and auditors; managed by the body's chair and secretary, by administrators, and by whoever is secretary of a plan on the agenda.
/// </summary>
public sealed class MeetingDesk(PortalDbContext db, IAuditTrail audit, ITenantAccessor tenant, IMemberAccessor member, TimeProvider time)
{
    /// <summary>Null for a session that is unknown or not for this person: both look the same.</summary>
    public async Task<OpenMeeting?> OpenAsync(MeetingId id, CancellationToken cancellationToken)
    {
        if (await db.Meetings.Include(each => each.Items).AsSplitQuery().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is not { } meeting) return null;
        var body = await db.Bodies.Include(each => each.Seats).AsNoTracking().SingleAsync(each => each.Id == meeting.BodyId, cancellationToken);
        var roles = await RolesAsync(cancellationToken);
        if (!MayRead(meeting, body, roles)) return null;

        var deliverables = meeting.Items.Select(item => item.DeliverableId).OfType<DeliverableId>().ToList();
        return new OpenMeeting(
            meeting, body, MayManage(meeting, body, roles),
            await db.Cases.AsNoTracking().Where(each => deliverables.Contains(each.DeliverableId)).ToListAsync(cancellationToken),
            await db.Decisions.AsNoTracking().Where(each => each.MeetingId == id).OrderBy(each => each.RecordedAt).ToListAsync(cancellationToken),
            await db.Meetings.AsNoTracking().Where(each => each.BodyId == body.Id && each.Id != id).OrderByDescending(each => each.HeldOn).Take(50).ToListAsync(cancellationToken));
    }

    /// <summary>The sessions this person may know, with their bodies, latest first.</summary>
    public async Task<IReadOnlyList<OpenMeeting>> AllAsync(CancellationToken cancellationToken)
    {
        var roles = await RolesAsync(cancellationToken);
        var bodies = (await db.Bodies.Include(body => body.Seats).AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(body => body.Id);
        var meetings = await db.Meetings.Include(each => each.Items).AsSplitQuery().AsNoTracking().OrderByDescending(each => each.HeldOn).ThenByDescending(each => each.StartsAt).Take(300).ToListAsync(cancellationToken);
        return [.. meetings.Where(meeting => MayRead(meeting, bodies[meeting.BodyId], roles)).Select(meeting => new OpenMeeting(meeting, bodies[meeting.BodyId], MayManage(meeting, bodies[meeting.BodyId], roles), [], [], []))];
    }

    /// <summary>The bodies this person may plan a session of.</summary>
    public async Task<IReadOnlyList<Body>> BodiesToConveneAsync(CancellationToken cancellationToken)
    {
        var secretary = (await RolesAsync(cancellationToken)).Values.Any(columns => (columns & Roles.Secretary) != 0);
        var bodies = await db.Bodies.Include(body => body.Seats).AsNoTracking().Where(body => body.DissolvedAt == null).OrderBy(body => body.CreatedAt).ThenBy(body => body.Title).ToListAsync(cancellationToken);
        return [.. bodies.Where(body => member.Required.MayAdminister || secretary || HoldsOffice(body))];
    }

    /// <summary>The sessions the charters of those bodies ask for next, and which nobody has planned; nearest first.</summary>
    public async Task<IReadOnlyList<CharteredSession>> CharteredAsync(DateOnly today, CancellationToken cancellationToken)
    {
        const int Each = 3;
        var bodies = (await BodiesToConveneAsync(cancellationToken)).Where(body => body.Settings.Charter is { Recurrences.Count: > 0 }).ToList();
        var ids = bodies.Select(body => body.Id).ToList();
        var planned = (await db.Meetings.AsNoTracking().Where(meeting => ids.Contains(meeting.BodyId) && meeting.HeldOn > today && meeting.Status != MeetingStatus.CalledOff).Select(meeting => new { meeting.BodyId, meeting.HeldOn }).ToListAsync(cancellationToken))
            .ToLookup(meeting => meeting.BodyId, meeting => meeting.HeldOn);
        return
        [
            .. bodies.SelectMany(body => body.Settings.Charter!.After(today, Each + planned[body.Id].Count()).Where(next => !planned[body.Id].Contains(next.On)).Take(Each) // asked for just above
                .Select(next => new CharteredSession(body, next.On, next.Recurrence))).OrderBy(session => session.On).ThenBy(session => session.Body.Title, StringComparer.CurrentCulture),
        ];
    }

    public Task<MeetingId?> PlanAsync(BodyId body, Action<Meeting, Body> arrange, CancellationToken cancellationToken) =>
        PlanAsync(body, (meeting, convened) =>
        {
            arrange(meeting, convened);
            return Task.CompletedTask;
        }, cancellationToken);

    public async Task<MeetingId?> PlanAsync(BodyId body, Func<Meeting, Body, Task> arrange, CancellationToken cancellationToken)
    {
        if ((await BodiesToConveneAsync(cancellationToken)).FirstOrDefault(each => each.Id == body) is not { } convened) return null;
        var meeting = new Meeting(tenant.Required.Id, MeetingId.New(), body, default, null, null, time.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await arrange(meeting, convened);
        db.Add(meeting);
        await TellAsync("Meetings.Planned", meeting.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return meeting.Id;
    }

    /// <summary>Changes a session this person manages, in one transaction with its line of the audit log; false when they may not know it, or not change it.</summary>
    /// <param name="told">What the audit log says, as a resource key; null for what is not worth a line (a point moved, minutes typed).</param>
    public async Task<bool> ChangeAsync(MeetingId id, string? told, Func<Meeting, Body, PortalDbContext, Task> change, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { MayManage: true }) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var meeting = await db.Meetings.Include(each => each.Items).SingleAsync(each => each.Id == id, cancellationToken);
        var body = await db.Bodies.Include(each => each.Seats).AsNoTracking().SingleAsync(each => each.Id == meeting.BodyId, cancellationToken);
        await change(meeting, body, db);
        if (told is not null) await TellAsync(told, id, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(ApprovalRules.SomebodyWasFaster);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public Task<bool> ChangeAsync(MeetingId id, string? told, Action<Meeting, Body> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, told, (meeting, body, _) =>
        {
            change(meeting, body);
            return Task.CompletedTask;
        }, cancellationToken);

    private ValueTask TellAsync(string told, MeetingId id, CancellationToken cancellationToken) =>
        audit.AppendAsync(tenant.Required.Id, new AuditFact(member.Required.Id, member.Required.DisplayName, told, nameof(Meeting), id.ToString()), time.GetUtcNow(), cancellationToken);

    private bool MayRead(Meeting meeting, Body body, Dictionary<PlanId, Roles> roles) =>
        member.Required.Role == OrganisationRole.Auditor || MayManage(meeting, body, roles)
        || body.SittingSeats.Any(seat => seat.PersonId == member.Required.Id)
        || meeting.Items.Any(item => item.PlanId is { } plan && roles.ContainsKey(plan));

    private bool MayManage(Meeting meeting, Body body, Dictionary<PlanId, Roles> roles) =>
        member.Required.MayAdminister || HoldsOffice(body)
        || meeting.Items.Any(item => item.PlanId is { } plan && (roles.GetValueOrDefault(plan) & Roles.Secretary) != 0);

    private bool HoldsOffice(Body body) => body.SittingSeats.Any(seat => seat.PersonId == member.Required.Id && seat.Office != SeatOffice.None);

    private async Task<Dictionary<PlanId, Roles>> RolesAsync(CancellationToken cancellationToken)
    {
        var me = member.Required.Id;
        var roles = await db.PlanRoles.AsNoTracking().Where(role => role.PersonId == me).ToListAsync(cancellationToken);
        return roles.GroupBy(role => role.PlanId).ToDictionary(group => group.Key, group => group.Aggregate(Roles.None, (columns, role) => columns | role.Columns));
    }
}
