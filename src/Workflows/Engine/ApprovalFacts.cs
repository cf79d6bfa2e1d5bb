using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;
using Portal.Workflows.Timers;

namespace Portal.Workflows.Engine;

/// <summary>What a command is judged on, beside the case itself: read once, then nothing but this and the clock given is looked at.</summary>
public sealed record ApprovalFacts
{
    public required Actor Actor { get; init; }
    public required Roles Roles { get; init; }
    /// <summary>Local date of the organisation.</summary>
    /// <summary>What the actor is by themself, without what others delegated to them.</summary>
    public Roles OwnRoles { get; init; }
    /// <summary>Those whose delegation the actor holds now.</summary>
    public IReadOnlyList<Principal> Delegators { get; init; } = [];
    public required DateOnly Today { get; init; }
    public required WorkflowDefinition Circuit { get; init; }
    public required IReadOnlyList<Body> Bodies { get; init; }
    public ContentFacts Content { get; init; } = new();
    /// <summary>Amendments of the decision being integrated.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];
    public IReadOnlyList<PlanVersion> Versions { get; init; } = [];
    public IReadOnlyList<Publication> Publications { get; init; } = [];
    /// <summary>The sessions planned: a plan put on the agenda of a day on which its body meets joins that session.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];
    public IReadOnlyList<Decision> Decisions { get; init; } = [];
    public IReadOnlyList<Signature> Signatures { get; init; } = [];
    public IReadOnlyList<SealedDocument> SealedDocuments { get; init; } = [];
    /// <summary>The electronic vote under way on the case, with its papers.</summary>
    public BallotCount? Ballot { get; init; }
    public required DateTimeOffset Now { get; init; }
    public bool HasLead { get; init; } = true;
    public bool AddressConfirmed { get; init; } = true;
    /// <summary>Who wrote the plan, where the organisation separates authors from voters; empty elsewhere.</summary>
    public IReadOnlySet<PersonId> AuthorsWhoMayNotVote { get; init; } = new HashSet<PersonId>();
    /// <summary>Who has the role of reviewer on the plan.</summary>
    public IReadOnlySet<PersonId> PlanReviewers { get; init; } = new HashSet<PersonId>();
    public WorkingDays Calendar { get; init; } = WorkingDays.French;

    /// <summary>In whose name the actor speaks; null when that person's delegation does not hold now.</summary>
    public Principal? InTheNameOf(PersonId? person) => person is null || person == Actor.Person
        ? new Principal(Actor.Person, Actor.Name, OwnRoles, null)
        : Delegators.FirstOrDefault(delegator => delegator.Person == person);

    public StepDefinition StepOf(CaseState state) => Circuit.Step(state.Step ?? Circuit.Start);
}
