using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;

namespace Portal.Workflows.InMemory;

/// <summary>
/// One organisation's cases in memory, one command at a time: the host of tests and dry runs. It does not undo what an effect did before it
/// failed; that is the database's work and is tested there.
/// </summary>
public sealed class InMemoryCaseStore(Organisation organisation) : ICaseStore, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<DeliverableId, (Plan Plan, Deliverable Deliverable, WorkflowCase Case)> _cases = [];

    public Organisation Organisation { get; } = organisation;
    public WorkflowDefinition? Circuit { get; set; }
    public List<Body> Bodies { get; } = [];
    public List<Membership> Memberships { get; } = [];
    public List<PlanRole> PlanRoles { get; } = [];
    public Dictionary<PersonId, PersonFacts> People { get; } = [];
    public List<PlanVersion> Versions { get; } = [];
    public List<Decision> Decisions { get; } = [];
    public List<Amendment> Amendments { get; } = [];
    public List<Naming> Namings { get; } = [];
    public List<Meeting> Meetings { get; } = [];
    public List<Signature> Signatures { get; } = [];
    public List<SealedDocument> SealedDocuments { get; } = [];
    /// <summary>Those that hold now: whoever fills it looks at the clock.</summary>
    public List<Delegation> Delegations { get; } = [];
    public List<Ballot> Ballots { get; } = [];
    public List<BallotPaper> Papers { get; } = [];
    public List<Publication> Publications { get; } = [];

    public WorkflowCase Open(Plan plan, Deliverable deliverable, WorkflowDefinition circuit, DateTimeOffset at)
    {
        var opened = new WorkflowCase(Organisation.Id, plan.Id, deliverable.Id, circuit, at);
        Circuit ??= circuit;
        _cases.Add(deliverable.Id, (plan, deliverable, opened));
        return opened;
    }

    public async ValueTask<T> InTransactionAsync<T>(OrganisationId organisation, PersonId person, Func<CancellationToken, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await work(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public ValueTask<CaseDossier?> LoadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        if (organisation != Organisation.Id || !_cases.TryGetValue(deliverable, out var found)) return ValueTask.FromResult<CaseDossier?>(null);
        return ValueTask.FromResult<CaseDossier?>(new CaseDossier
        {
            Organisation = Organisation,
            Plan = found.Plan,
            Deliverable = found.Deliverable,
            Case = found.Case,
            Circuit = Circuit ?? found.Case.Definition,
            Bodies = Bodies,
            Memberships = Memberships,
            PlanRoles = [.. PlanRoles.Where(role => role.PlanId == found.Plan.Id)],
            People = People,
            Versions = [.. Versions.Where(version => version.DeliverableId == deliverable)],
            Decisions = [.. Decisions.Where(decision => decision.DeliverableId == deliverable)],
            Amendments = [.. Amendments.Where(amendment => amendment.DeliverableId == deliverable)],
            Meetings = Meetings,
            Delegations = Delegations,
            Signatures = [.. Signatures.Where(signature => signature.DeliverableId == deliverable)],
            SealedDocuments = [.. SealedDocuments.Where(document => document.DeliverableId == deliverable)],
            Ballot = Ballots.Find(ballot => ballot.Id == found.Case.Current.Ballot) is { } open ? new BallotCount(open, [.. Papers.Where(paper => paper.BallotId == open.Id)]) : null,
            Publications = [.. Publications.Where(publication => publication.DeliverableId == deliverable)],
        });
    }

    public ValueTask<Slug> FreePlanSlugAsync(OrganisationId organisation, Slug wanted, PlanId plan, CancellationToken cancellationToken)
    {
        var taken = _cases.Values.Select(each => each.Plan).Where(other => other.Id != plan)
            .SelectMany(other => other.RetiredSlugs.Select(retired => retired.Slug).Append(other.Slug)).ToHashSet();
        var free = wanted;
        for (var number = 2; taken.Contains(free); number++) free = wanted.WithNumber(number);
        return ValueTask.FromResult(free);
    }

    public void Add(PlanVersion version) => Versions.Add(version);
    public void Add(Decision decision) => Decisions.Add(decision);
    public void Add(Amendment amendment) => Amendments.Add(amendment);
    public void Add(Naming naming) => Namings.Add(naming);
    public void Add(Meeting meeting) => Meetings.Add(meeting);
    public void Add(Ballot ballot) => Ballots.Add(ballot);
    public void Add(Signature signature) => Signatures.Add(signature);
    public void Add(SealedDocument document) => SealedDocuments.Add(document);
    public void Add(BallotPaper paper) => Papers.Add(paper);
    public void Add(Publication publication) => Publications.Add(publication);

    public void Dispose() => _gate.Dispose();
}
