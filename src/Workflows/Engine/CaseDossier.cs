using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;

namespace Portal.Workflows.Engine;

/// <summary>Everything of one deliverable that commands and their effects work on, loaded for change under one transaction.</summary>
public sealed record CaseDossier
{
    public required Organisation Organisation { get; init; }
    public required Plan Plan { get; init; }
    public required Deliverable Deliverable { get; init; }
    public required WorkflowCase Case { get; init; }
    /// <summary>The circuit the plan would start with now (the organisation's adapted one, or the shipped one).</summary>
    public required WorkflowDefinition Circuit { get; init; }
    public required IReadOnlyList<Body> Bodies { get; init; }
    public required IReadOnlyList<Membership> Memberships { get; init; }
    public required IReadOnlyList<PlanRole> PlanRoles { get; init; }
    /// <summary>People with a role on the plan, a seat in a body or a membership, by id: for mails.</summary>
    public required IReadOnlyDictionary<PersonId, PersonFacts> People { get; init; }
    public required IReadOnlyList<PlanVersion> Versions { get; init; }
    public required IReadOnlyList<Decision> Decisions { get; init; }
    /// <summary>Every amendment of the deliverable.</summary>
    public required IReadOnlyList<Amendment> Amendments { get; init; }
    public required IReadOnlyList<Meeting> Meetings { get; init; }
    public IReadOnlyList<Signature> Signatures { get; init; } = [];
    public IReadOnlyList<SealedDocument> SealedDocuments { get; init; } = [];
    /// <summary>The electronic vote under way, locked against votes while a command runs.</summary>
    public BallotCount? Ballot { get; init; }
    public required IReadOnlyList<Publication> Publications { get; init; }

    /// <summary>Delegations that hold now: their bearer reads and answers for who gave them.</summary>
    public IReadOnlyList<Delegation> Delegations { get; init; } = [];

    public WorkflowDefinition RunningCircuit => Case.Current.State == ApprovalState.Draft ? Circuit : Case.Definition;

    public bool HasLead => PlanRoles.Any(role => (role.Columns & Roles.Lead) != 0);

    /// <summary>The bodies of the circuit the case follows.</summary>
    public IReadOnlyList<Body> CircuitBodies => [.. RunningCircuit.Steps.Select(step => step.Body.FindIn(Bodies)).OfType<Body>().Distinct()];

    /// <summary>The body of the step the plan is at; null before submission and after adoption.</summary>
    public Body? BodyAtStep => Case.Current.Step is { } step ? RunningCircuit.Step(step).Body.FindIn(Bodies) : null;

    /// <summary>What a person is here, the reading and answering others delegated to them included.</summary>
    public Roles RolesOf(PersonId person)
    {
        var own = OwnRolesOf(person);
        // A delegation does not outlive the membership of either.
        return own == Roles.Citizen ? own : DelegatorsOf(person).Aggregate(own, (roles, delegation) => roles | (OwnRolesOf(delegation.From) & (Roles.Reviewer | Roles.Approver)));
    }

    public IEnumerable<Delegation> DelegatorsOf(PersonId person) => Delegations.Where(delegation => delegation.To == person);

    public Roles OwnRolesOf(PersonId person)
    {
        var atStep = BodyAtStep;
        var seats = CircuitBodies.SelectMany(body => body.SittingSeats).Where(seat => seat.PersonId == person)
            .ToLookup(seat => atStep is null || seat.BodyId == atStep.Id);
        return EffectiveRoles.Of(
            Memberships.FirstOrDefault(membership => membership.PersonId == person && membership.IsActive)?.Role,
            PlanRoles.FirstOrDefault(role => role.PersonId == person),
            HasLead, seats[true], seats[false]);
    }

    /// <summary>Amendments of the decision being integrated.</summary>
    public IReadOnlyList<Amendment> PendingAmendments =>
        Case.Current.Pending is { } pending ? [.. Amendments.Where(amendment => amendment.DecisionId == pending.Decision)] : [];
}
