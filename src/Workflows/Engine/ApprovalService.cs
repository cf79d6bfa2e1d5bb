using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Journal;
using Portal.Workflows.Outbox;
using Portal.Workflows.Timers;

namespace Portal.Workflows.Engine;

/// <summary>
/// Carries out one command in one unit of work: load and lock, judge, apply the effects, write the journal, the audit log and the outbox, commit. Either all
/// of it is stored or none. Answers null for a deliverable that is unknown or that the person may not read: both look the same.
/// </summary>
public sealed class ApprovalService(
    ICaseStore store, IContentInspector inspector, IFreezeDeliverable freezing, IJournal journal, IOutbox outbox, IAuditTrail audit, TimeProvider time)
{
    public ValueTask<CommandResult?> ExecuteAsync(
        OrganisationId organisation, DeliverableId deliverable, PersonId person, ApprovalCommand command, CancellationToken cancellationToken) =>
        store.InTransactionAsync<CommandResult?>(organisation, person, async ct =>
        {
            if (await LoadAsync(organisation, deliverable, person, ct) is not { } dossier) return null;

            var now = time.GetUtcNow();
            var facts = await GatherAsync(dossier, person, command.LooksAtContent, now, ct);
            var before = dossier.Case.Current;
            var transition = ApprovalEngine.Execute(before, command, facts, now);
            await ApplyAsync(dossier, before, transition, facts.Actor, now, ct);
            return new CommandResult(transition.Next, transition.Remarks);
        }, cancellationToken);

    /// <summary>What would forbid the command now: for the sheet shown before it. Null when the deliverable may not be read.</summary>
    public ValueTask<IReadOnlyList<Obstacle>?> ObstaclesAsync(
        OrganisationId organisation, DeliverableId deliverable, PersonId person, ApprovalCommand command, CancellationToken cancellationToken) =>
        store.InTransactionAsync<IReadOnlyList<Obstacle>?>(organisation, person, async ct =>
        {
            if (await LoadAsync(organisation, deliverable, person, ct) is not { } dossier) return null;
            var facts = await GatherAsync(dossier, person, command.LooksAtContent, time.GetUtcNow(), ct);
            return ApprovalEngine.Obstacles(dossier.Case.Current, command, facts);
        }, cancellationToken);

    private async ValueTask<CaseDossier?> LoadAsync(OrganisationId organisation, DeliverableId deliverable, PersonId person, CancellationToken cancellationToken) =>
        await store.LoadAsync(organisation, deliverable, cancellationToken) is { } dossier && MayKnow(dossier, person) ? dossier : null;

    private static bool MayKnow(CaseDossier dossier, PersonId person) =>
        Permissions.ExtentOf(PlanAction.ReadUnpublished, dossier.RolesOf(person), dossier.Case.Current.State) != Extent.None;

    private async ValueTask<ApprovalFacts> GatherAsync(CaseDossier dossier, PersonId person, bool withContent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        dossier.People.TryGetValue(person, out var facts);
        var authors = dossier.PlanRoles.Where(role => (role.Columns & (Roles.Lead | Roles.Editor | Roles.Contributor)) != 0).Select(role => role.PersonId);
        return new ApprovalFacts
        {
            Actor = new Actor(person, facts?.DisplayName ?? ""),
            Roles = dossier.RolesOf(person),
            OwnRoles = dossier.OwnRolesOf(person),
            Delegators = [.. dossier.DelegatorsOf(person).DistinctBy(delegation => delegation.From)
                .Select(delegation => new Principal(delegation.From, delegation.FromName, dossier.OwnRolesOf(delegation.From), facts?.DisplayName))],
            Today = LocalTime.Today(now, dossier.Organisation.TimeZone),
            Circuit = dossier.RunningCircuit,
            Bodies = dossier.Bodies,
            Content = withContent ? await InspectAsync(dossier, cancellationToken) : new ContentFacts(),
            Amendments = dossier.PendingAmendments,
            Versions = dossier.Versions,
            Publications = dossier.Publications,
            Meetings = dossier.Meetings,
            Ballot = dossier.Ballot,
            Decisions = dossier.Decisions,
            Signatures = dossier.Signatures,
            SealedDocuments = dossier.SealedDocuments,
            Now = now,
            HasLead = dossier.HasLead,
            AddressConfirmed = facts?.EmailConfirmed ?? false,
            AuthorsWhoMayNotVote = dossier.Organisation.AuthorsMayNotVote ? authors.ToHashSet() : [],
            PlanReviewers = dossier.PlanRoles.Where(role => (role.Columns & Roles.Reviewer) != 0).Select(role => role.PersonId).ToHashSet(),
            Calendar = WorkingDays.For(dossier.Organisation.Culture),
        };
    }

    private ValueTask<ContentFacts> InspectAsync(CaseDossier dossier, CancellationToken cancellationToken)
    {
        var pending = dossier.PendingAmendments;
        var targets = new EditTargets([.. pending.SelectMany(amendment => amendment.Sections)], [.. pending.SelectMany(amendment => amendment.Records)]);
        return inspector.InspectAsync(dossier.Organisation.Id, dossier.Deliverable.Id, dossier.Case.Current.Pending?.VersionBefore, targets, cancellationToken);
    }

    private async ValueTask ApplyAsync(CaseDossier dossier, CaseState before, Transition transition, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        dossier.Case.Become(transition.Next);
        dossier.Deliverable.Enter(transition.Next.State, transition.Next.Number, now);

        var context = new EffectContext(dossier, store, freezing, outbox, actor, now);
        foreach (var effect in transition.Effects) await effect.ApplyAsync(context, cancellationToken);

        journal.Append(new JournalEntry(dossier.Case, before, transition, actor, now));
        await audit.AppendAsync(dossier.Organisation.Id, Fact(dossier.Deliverable, transition, actor), now, cancellationToken);
    }

    private static AuditFact Fact(Deliverable deliverable, Transition transition, Actor actor) =>
        new(actor.Person, actor.Name, $"Approvals.{transition.Command}", nameof(Deliverable), deliverable.Id.ToString(),
            CaseJson.Write(new { state = transition.Next.State, version = transition.Next.Number, revision = transition.Next.Revision, detail = transition.Detail }));
}
