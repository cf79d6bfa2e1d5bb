using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;

namespace Portal.Web.Notifications;

/// <summary>What waits for a person in one organisation, with its date: votes, readings, corrections. The soonest first.</summary>
public sealed class AwaitedThings(PortalDbContext db, TimeProvider time)
{
    public async Task<IReadOnlyList<AwaitedThing>> OfAsync(PersonId person, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var votes = await db.BallotPapers.AsNoTracking().Where(paper => paper.PersonId == person && paper.Choice == null)
            .Join(db.Ballots.Where(ballot => ballot.ClosedAt == null && ballot.ClosesAt > now), paper => paper.BallotId, ballot => ballot.Id, (_, ballot) => ballot)
            .Join(db.Plans, ballot => ballot.PlanId, plan => plan.Id, (ballot, plan) => new { ballot.Id, ballot.ClosesAt, ballot.DeliverableId, plan }).ToListAsync(cancellationToken);
        var amendments = await db.Amendments.AsNoTracking().Where(amendment => amendment.Responsible == person && amendment.State == AmendmentState.Requested)
            .Join(db.Plans, amendment => amendment.PlanId, plan => plan.Id, (amendment, plan) => new { amendment.DueOn, amendment.DeliverableId, plan }).ToListAsync(cancellationToken);
        var reviews = await db.PlanRoles.AsNoTracking().Where(role => role.PersonId == person && (role.Columns & Roles.Reviewer) != 0)
            .Join(db.Deliverables.Where(each => each.State == ApprovalState.Review), role => role.PlanId, each => each.PlanId, (_, each) => each)
            .Join(db.Plans, each => each.PlanId, plan => plan.Id, (each, plan) => new { each.Id, plan }).ToListAsync(cancellationToken);
        var reviewed = reviews.ConvertAll(each => each.Id);
        var dues = await db.Cases.AsNoTracking().Where(each => reviewed.Contains(each.DeliverableId)).ToDictionaryAsync(each => each.DeliverableId, each => each.DueOn, cancellationToken);

        var found = votes.Select(each => (each.DeliverableId, Thing: new AwaitedThing("Vote", each.plan.ShownName, TimeZoneInfo.ConvertTime(each.ClosesAt, zone), null, $"votes/{each.Id}")))
            .Concat(amendments.Select(each => (each.DeliverableId, Thing: new AwaitedThing("Amendment", each.plan.ShownName, null, each.DueOn, $"plans/{each.plan.Id}/approval/amendments"))))
            .Concat(reviews.Select(each => (DeliverableId: each.Id, Thing: new AwaitedThing("Review", each.plan.ShownName, null, dues.GetValueOrDefault(each.Id), $"plans/{each.plan.Id}")))).ToList();
        var rights = await db.FindRightsAsync([.. found.Select(each => each.DeliverableId).Distinct()], person, null, cancellationToken);

        return [.. found.Where(each => rights.TryGetValue(each.DeliverableId, out var dossier) && Permissions.Allows(PlanAction.ReadUnpublished, dossier.RolesOf(person), dossier.Deliverable.State)).Select(each => each.Thing).OrderBy(each => each.Day ?? DateOnly.MaxValue).ThenBy(each => each.Plan, StringComparer.CurrentCulture)];
    }
}
