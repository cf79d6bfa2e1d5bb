using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Pages.Organisations;

/// <summary>The space: what waits for the person, then the plans they may read. The same few queries however many plans.</summary>
public sealed class IndexModel(
    PortalDbContext db, IMemberAccessor people, ITenantAccessor tenancy, IReadModels readModels, SessionRegistry sessions, AwaitedElsewhere elsewhere, TimeProvider time,
    IStringLocalizer<OrganisationText> text) : PageModel
{
    public IReadOnlyList<PlanRow> Plans { get; private set; } = [];
    public IReadOnlyList<TodoItem> Todo { get; private set; } = [];
    public bool MayCreate { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = people.Required;
        MayCreate = me.Role is OrganisationRole.Owner or OrganisationRole.Admin or OrganisationRole.Member;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        var plans = await db.Set<Plan>().ToListAsync(cancellationToken);
        var deliverables = await db.Set<Deliverable>().OrderBy(deliverable => deliverable.Order).ToListAsync(cancellationToken);
        var roles = await db.Set<PlanRole>().ToListAsync(cancellationToken);
        var names = await db.Set<Membership>().Join(db.Users, membership => membership.PersonId, user => user.Id, (_, user) => user)
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        var seats = await db.Set<BodyMembership>().Where(seat => seat.PersonId == me.Id && seat.Until == null).ToListAsync(cancellationToken);
        var publications = await db.Set<Publication>().Where(publication => publication.WithdrawnAt == null).ToListAsync(cancellationToken);
        var cases = (await db.Set<WorkflowCase>().ToListAsync(cancellationToken)).ToDictionary(running => running.DeliverableId);
        var bodies = await db.Set<Body>().ToListAsync(cancellationToken);

        var seen = from plan in plans
                   let deliverable = deliverables.FirstOrDefault(each => each.PlanId == plan.Id)
                   where deliverable is not null
                   let onPlan = roles.Where(role => role.PlanId == plan.Id).ToList()
                   let columns = EffectiveRoles.Of(me.Role, onPlan.FirstOrDefault(role => role.PersonId == me.Id), onPlan.Any(role => (role.Columns & Roles.Lead) != 0), seats, [])
                   let published = publications.Where(publication => publication.PlanId == plan.Id).Select(publication => (Audience?)publication.Audience).Max()
                   let reads = Permissions.Allows(PlanAction.ReadUnpublished, columns, deliverable.State)
                   where reads || published is not null
                   orderby plan.ArchivedAt is not null, deliverable.StateSince descending, plan.CreatedAt descending
                   select (Plan: plan, Deliverable: deliverable, Row: new PlanRow
                   {
                       Id = plan.Id,
                       Title = plan.ShownName,
                       Horizon = plan.HorizonFrom == plan.HorizonTo ? $"{plan.HorizonFrom}" : $"{plan.HorizonFrom}–{plan.HorizonTo}",
                       State = deliverable.State,
                       Number = deliverable.Number,
                       Archived = plan.ArchivedAt is not null,
                       Illustrative = plan.Illustrative,
                       Address = Url.Content(reads ? $"~/plans/{plan.Id}" : $"~/p/{plan.Slug}"),
                       Published = published,
                       People = [.. onPlan.Where(role => (role.Columns & (Roles.Lead | Roles.Editor | Roles.Contributor)) != 0).Select(role => names.GetValueOrDefault(role.PersonId)).OfType<string>()],
                       NextDate = cases.GetValueOrDefault(deliverable.Id)?.DueOn,
                   });
        var shown = seen.ToList();
        var progress = await readModels.ProgressAsync(tenancy.Required.Id, [.. shown.Where(each => IsWritten(each.Deliverable)).Select(each => each.Deliverable.Id)], cancellationToken);
        for (var i = 0; i < shown.Count; i++) shown[i] = shown[i] with { Row = WithLife(shown[i].Row, shown[i].Deliverable, progress) };
        Plans = [.. shown.Select(each => each.Row)];
        Todo = [.. await VotesAsync(me.Id, null, cancellationToken), .. await DelegatedAsync(me.Id, plans, roles, cases, bodies, cancellationToken), .. await TodoAsync(me.Id, shown.Where(each => !each.Row.Archived).Select(each => (each.Plan, each.Deliverable, each.Row)), roles, (cases, bodies, seats), cancellationToken), .. await elsewhere.OfAsync(tenancy.Required.Slug, me.Id, cancellationToken)];
    }

    private static bool IsWritten(Deliverable deliverable) => deliverable.State is ApprovalState.Draft or ApprovalState.Review or ApprovalState.Amending;

    /// <summary>How far it is written, while it is; and who is in it.</summary>
    private PlanRow WithLife(PlanRow row, Deliverable deliverable, IReadOnlyDictionary<DeliverableId, int> progress) => !IsWritten(deliverable) ? row : row with
    {
        Completeness = progress.TryGetValue(deliverable.Id, out var percent) ? percent : null,
        Present = sessions.Find(new SessionKey(tenancy.Required.Id, deliverable.Id))?.PresentNames ?? [],
    };

    /// <summary>Electronic votes open on plans of this organisation, in which the person has not voted yet.</summary>
    private async Task<IEnumerable<TodoItem>> VotesAsync(PersonId me, string? delegator, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = await db.BallotPapers.Where(paper => paper.PersonId == me && paper.Choice == null)
            .Join(db.Ballots.Where(ballot => ballot.ClosedAt == null && ballot.ClosesAt > now), paper => paper.BallotId, ballot => ballot.Id, (_, ballot) => ballot)
            .Join(db.Plans, ballot => ballot.PlanId, plan => plan.Id, (ballot, plan) => new { ballot, plan }).ToListAsync(cancellationToken);
        return open.OrderBy(each => each.ballot.ClosesAt)
            .Select(each => new TodoItem("vote", text["Todo.Vote", each.plan.ShownName, TimeZoneInfo.ConvertTime(each.ballot.ClosesAt, TimeZoneInfo.FindSystemTimeZoneById(tenancy.Required.TimeZone))], Url.Content($"~/votes/{each.ballot.Id}" + (delegator is null ? "" : $"?for={me}"))));
    }

    /// <summary>What waits for those whose delegation the person holds now: said with their name.</summary>
    private async Task<IReadOnlyList<TodoItem>> DelegatedAsync(
        PersonId me, List<Plan> plans, List<PlanRole> roles, Dictionary<DeliverableId, WorkflowCase> cases, List<Body> bodies, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var held = await db.Delegations.Where(each => each.To == me && each.RevokedAt == null && each.StartsAt <= now && each.EndsAt > now).ToListAsync(cancellationToken);
        List<TodoItem> items = [];
        foreach (var (from, name) in held.Select(each => (each.From, each.FromName)).Distinct())
        {
            var seats = await db.Set<BodyMembership>().Where(seat => seat.PersonId == from && seat.Until == null).ToListAsync(cancellationToken);
            items.AddRange((await VotesAsync(from, name, cancellationToken)).Select(item => item with { Text = text["Todo.For", name, item.Text] }));
            foreach (var running in cases.Values)
            {
                if (plans.Find(plan => plan.Id == running.PlanId && plan.ArchivedAt is null) is not { } plan) continue;
                var columns = roles.Where(role => role.PlanId == plan.Id && role.PersonId == from).Select(role => role.Columns).FirstOrDefault();
                if (AwaitedOf.Reading(running.Current, columns, from)) items.Add(new TodoItem("eye", text["Todo.For", name, text["Todo.Review", plan.ShownName]], Url.Content($"~/plans/{plan.Id}/approval")));
                if (AwaitedOf.Sitting(running, bodies, seats)) items.Add(new TodoItem("gavel", text["Todo.For", name, text["Todo.Session", plan.ShownName]], Url.Content($"~/plans/{plan.Id}/approval")));
            }
        }

        return items;
    }

    private async Task<IEnumerable<TodoItem>> TodoAsync(
        PersonId me, IEnumerable<(Plan Plan, Deliverable Deliverable, PlanRow Row)> plans, List<PlanRole> roles,
        (Dictionary<DeliverableId, WorkflowCase> Cases, List<Body> Bodies, List<BodyMembership> Seats) circuit, CancellationToken cancellationToken)
    {
        var open = await db.Set<Amendment>().Where(amendment => amendment.State == AmendmentState.Requested).ToListAsync(cancellationToken);
        List<TodoItem> todo = [];
        foreach (var (plan, deliverable, row) in plans)
        {
            var columns = roles.Where(role => role.PlanId == plan.Id && role.PersonId == me).Select(role => role.Columns).FirstOrDefault();
            var running = circuit.Cases.GetValueOrDefault(deliverable.Id);
            if (running is not null && AwaitedOf.Reading(running.Current, columns, me))
                todo.Add(new TodoItem("eye", text["Todo.Review", row.Title], row.Address));
            if (running is not null && AwaitedOf.Sitting(running, circuit.Bodies, circuit.Seats))
                todo.Add(new TodoItem("gavel", row.NextDate is { } date ? text["Todo.SessionOn", row.Title, date] : text["Todo.Session", row.Title], row.Address));
            var mine = open.Count(amendment => amendment.DeliverableId == deliverable.Id && (amendment.Responsible == me || (columns & Roles.Lead) != 0));
            if (deliverable.State == ApprovalState.Amending && mine > 0)
                todo.Add(new TodoItem("file-diff", text[mine == 1 ? "Todo.Amendment" : "Todo.Amendments", mine, row.Title], row.Address));
        }

        return todo;
    }
}
