using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>The verifier finds the amendment not well integrated.</summary>
public sealed record SendAmendmentBack(AmendmentId Amendment, string Note) : AmendmentCommand(Amendment)
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.VerifyAmendments, facts, state.State),
        .. Stands(state, ApprovalState.Amending),
        .. IsPending(facts, GovernanceRules.OnlyIntegratedAmendmentsAreVerified, AmendmentState.Integrated),
        .. Unless(Trimmed(Note) is not null, GovernanceRules.RefusalsSayWhy),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) => Moved(state, facts, AmendmentMove.SendBack, Trimmed(Note));
}
