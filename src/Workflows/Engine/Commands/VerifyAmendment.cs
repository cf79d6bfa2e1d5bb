using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Lifts an amendment that is well integrated; its targets close at once.</summary>
public sealed record VerifyAmendment(AmendmentId Amendment) : AmendmentCommand(Amendment)
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.VerifyAmendments, facts, state.State),
        .. Stands(state, ApprovalState.Amending),
        .. IsPending(facts, GovernanceRules.OnlyIntegratedAmendmentsAreVerified, AmendmentState.Integrated),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) =>
        Moved(state, facts, AmendmentMove.Verify, null, new EnterState(ApprovalState.Amending));
}
