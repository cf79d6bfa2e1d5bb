using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Sets an amendment aside, with a reason that stays in the record.</summary>
public sealed record RefuseAmendment(AmendmentId Amendment, string Reason) : AmendmentCommand(Amendment)
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.VerifyAmendments, facts, state.State),
        .. Stands(state, ApprovalState.Amending),
        .. IsPending(facts, GovernanceRules.SettledAmendmentsAreFinal, AmendmentState.Requested, AmendmentState.Integrated),
        .. Unless(Trimmed(Reason) is not null, GovernanceRules.RefusalsSayWhy),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) =>
        Moved(state, facts, AmendmentMove.Refuse, Trimmed(Reason), new EnterState(ApprovalState.Amending));
}
