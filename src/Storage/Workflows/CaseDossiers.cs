using Microsoft.EntityFrameworkCore;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Identity;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;

namespace Portal.Storage.Workflows;

/// <summary>Gathers the dossier of a deliverable, followed for change. A constant number of queries, whatever the size of the organisation's past.</summary>
public static class CaseDossiers
{
    /// <summary>
    /// The part of a dossier that says what one person is there: enough for <see cref="CaseDossier.RolesOf"/> and pending amendments, read
    /// without being followed. Null when the organisation has no such deliverable.
    /// </summary>
    public static async ValueTask<CaseDossier?> FindRightsAsync(this PortalDbContext db, DeliverableId id, PersonId person, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await db.FindRolesAsync([id], person, now, cancellationToken)).GetValueOrDefault(id);

    /// <summary>The same by what the person is themself: what others delegated to them is left out.</summary>
    public static async ValueTask<CaseDossier?> FindRightsAsync(this PortalDbContext db, DeliverableId id, PersonId person, CancellationToken cancellationToken) =>
        (await db.FindRolesAsync([id], person, null, cancellationToken)).GetValueOrDefault(id);

    /// <summary>The same in many deliverables at once: as many queries for a hundred as for one. Those the organisation does not have are left out.</summary>
    /// <param name="now">Null leaves out what others delegated to the person.</param>
    public static Task<Dictionary<DeliverableId, CaseDossier>> FindRightsAsync(
        this PortalDbContext db, List<DeliverableId> ids, PersonId person, DateTimeOffset? now, CancellationToken cancellationToken) => db.FindRolesAsync(ids, person, now, cancellationToken);

    /// <summary>The same of everyone in the organisation: who may be told of something in that deliverable. Delegates hear of it from the person they act for.</summary>
    public static async ValueTask<CaseDossier?> FindAudienceAsync(this PortalDbContext db, DeliverableId id, CancellationToken cancellationToken) =>
        (await db.FindRolesAsync([id], null, null, cancellationToken)).GetValueOrDefault(id);

    private static async Task<Dictionary<DeliverableId, CaseDossier>> FindRolesAsync(this PortalDbContext db, List<DeliverableId> ids, PersonId? person, DateTimeOffset? now, CancellationToken cancellationToken)
    {
        var subjects = await db.Deliverables.AsNoTracking().Where(each => ids.Contains(each.Id))
            .Join(db.Plans.AsNoTracking(), each => each.PlanId, plan => plan.Id, (each, plan) => new { Deliverable = each, Plan = plan })
            .Join(db.Organisations.AsNoTracking(), each => each.Plan.OrganisationId, owner => owner.Id, (each, owner) => new { each.Deliverable, each.Plan, Owner = owner })
            .ToListAsync(cancellationToken);
        if (subjects.Count == 0) return [];

        var plans = subjects.Select(each => each.Plan.Id).Distinct().ToList();
        var circuits = new Dictionary<string, WorkflowDefinition>();
        foreach (var key in subjects.Select(each => each.Plan.CircuitKey ?? "").Distinct())
            circuits[key] = await db.CircuitAsync(subjects[0].Owner, key.Length == 0 ? null : key, cancellationToken);
        var cases = await db.Cases.AsNoTracking().Where(each => ids.Contains(each.DeliverableId)).ToDictionaryAsync(each => each.DeliverableId, cancellationToken);
        var integrating = cases.Values.Where(running => running.Current.Pending is not null).Select(running => running.DeliverableId).ToList();
        var amendments = (integrating.Count == 0 ? [] : await db.Amendments.AsNoTracking().Where(amendment => integrating.Contains(amendment.DeliverableId)).ToListAsync(cancellationToken)).ToLookup(amendment => amendment.DeliverableId);
        var delegations = person is null || now is null ? [] : await db.Delegations.AsNoTracking().Where(each => each.To == person && each.RevokedAt == null && each.StartsAt <= now && each.EndsAt > now).ToListAsync(cancellationToken);
        List<PersonId?> people = [person, .. delegations.Select(each => each.From)];
        // Most people sit nowhere: bodies are read for the others only.
        var sits = person is null || await db.Seats.AnyAsync(seat => people.Contains(seat.PersonId) && seat.Until == null, cancellationToken);
        var bodies = sits ? await db.Bodies.AsNoTracking().Include(body => body.Seats).ToListAsync(cancellationToken) : [];
        var memberships = await db.Memberships.AsNoTracking().Where(membership => person == null || people.Contains(membership.PersonId)).ToListAsync(cancellationToken);
        var roles = (await db.PlanRoles.AsNoTracking().Where(role => plans.Contains(role.PlanId)).ToListAsync(cancellationToken)).ToLookup(role => role.PlanId);
        return subjects.ToDictionary(subject => subject.Deliverable.Id, subject =>
        {
            var circuit = circuits[subject.Plan.CircuitKey ?? ""];
            return new CaseDossier
            {
                Organisation = subject.Owner,
                Plan = subject.Plan,
                Deliverable = subject.Deliverable,
                Case = cases.GetValueOrDefault(subject.Deliverable.Id) ?? Opened(subject.Deliverable, circuit),
                Circuit = circuit,
                Bodies = bodies,
                Memberships = memberships,
                PlanRoles = [.. roles[subject.Plan.Id]],
                Amendments = [.. amendments[subject.Deliverable.Id]],
                Delegations = delegations,
                People = new Dictionary<PersonId, PersonFacts>(),
                Versions = [],
                Decisions = [],
                Meetings = [],
                Publications = [],
            };
        });
    }

    internal static async ValueTask<CaseDossier?> LoadAsync(PortalDbContext db, OrganisationId organisation, DeliverableId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Deliverables.SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is not { } deliverable) return null;

        var owner = await db.Organisations.SingleAsync(each => each.Id == organisation, cancellationToken);
        var plan = await db.Plans.Include(each => each.RetiredSlugs).SingleAsync(each => each.Id == deliverable.PlanId, cancellationToken);
        var circuit = await db.CircuitAsync(owner, plan.CircuitKey, cancellationToken);
        var dossier = new CaseDossier
        {
            Organisation = owner,
            Plan = plan,
            Deliverable = deliverable,
            Case = await CaseAsync(db, deliverable, circuit, cancellationToken),
            Circuit = circuit,
            Bodies = await db.Bodies.Include(body => body.Seats).ToListAsync(cancellationToken),
            Memberships = await db.Memberships.ToListAsync(cancellationToken),
            PlanRoles = await db.PlanRoles.Where(role => role.PlanId == plan.Id).ToListAsync(cancellationToken),
            People = new Dictionary<PersonId, PersonFacts>(),
            Versions = await db.Versions.Where(version => version.DeliverableId == id).ToListAsync(cancellationToken),
            Decisions = await db.Decisions.Where(decision => decision.DeliverableId == id).ToListAsync(cancellationToken),
            Amendments = await db.Amendments.Where(amendment => amendment.DeliverableId == id).ToListAsync(cancellationToken),
            Meetings = await db.Meetings.Include(meeting => meeting.Items).AsSplitQuery().ToListAsync(cancellationToken),
            Delegations = await db.Delegations.Where(each => each.RevokedAt == null && each.StartsAt <= now && each.EndsAt > now).ToListAsync(cancellationToken),
            Signatures = await db.Signatures.Where(signature => signature.DeliverableId == id).ToListAsync(cancellationToken),
            SealedDocuments = await db.SealedDocuments.Where(document => document.DeliverableId == id).ToListAsync(cancellationToken),
            Publications = await db.Publications.Where(publication => publication.DeliverableId == id).ToListAsync(cancellationToken),
        };
        return dossier with { Ballot = await BallotAsync(db, dossier.Case.Current.Ballot, cancellationToken), People = await PeopleAsync(db, dossier, cancellationToken) };
    }

    /// <summary>Counting waits for the votes that are being written, and keeps out later ones until the commit.</summary>
    private static async Task<BallotCount?> BallotAsync(PortalDbContext db, BallotId? id, CancellationToken cancellationToken)
    {
        if (id is not { } wanted) return null;
        if (db.Database.IsNpgsql())
        {
            var row = wanted.Value;
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM ballots WHERE id = {row} FOR UPDATE", cancellationToken);
        }

        var ballot = await db.Ballots.SingleAsync(each => each.Id == wanted, cancellationToken);
        return new BallotCount(ballot, await db.BallotPapers.AsNoTracking().Where(paper => paper.BallotId == wanted).ToListAsync(cancellationToken));
    }

    /// <summary>The case opens with the first command: a draft nobody submitted yet needs no row.</summary>
    private static async Task<WorkflowCase> CaseAsync(PortalDbContext db, Deliverable deliverable, WorkflowDefinition circuit, CancellationToken cancellationToken)
    {
        if (await db.Cases.SingleOrDefaultAsync(each => each.DeliverableId == deliverable.Id, cancellationToken) is { } running) return running;

        var opened = Opened(deliverable, circuit);
        db.Add(opened);
        return opened;
    }

    private static WorkflowCase Opened(Deliverable deliverable, WorkflowDefinition circuit) =>
        new(deliverable.OrganisationId, deliverable.PlanId, deliverable.Id, circuit, deliverable.StateSince);

    private static async Task<Dictionary<PersonId, PersonFacts>> PeopleAsync(PortalDbContext db, CaseDossier dossier, CancellationToken cancellationToken)
    {
        var ids = dossier.Memberships.Where(membership => membership.IsActive).Select(membership => membership.PersonId)
            .Concat(dossier.PlanRoles.Select(role => role.PersonId))
            .Concat(dossier.Bodies.SelectMany(body => body.SittingSeats).Select(seat => seat.PersonId).OfType<PersonId>())
            .ToHashSet();
        var people = await db.Users.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(cancellationToken);
        return people.Where(HasAddress).ToDictionary(person => person.Id, Facts);
    }

    private static bool HasAddress(PortalUser person) => EmailAddress.TryParse(person.Email, null, out _);

    private static PersonFacts Facts(PortalUser person) =>
        new(person.Id, person.DisplayName, EmailAddress.Parse(person.Email!), person.EmailConfirmed, person.Culture); // checked above
}
