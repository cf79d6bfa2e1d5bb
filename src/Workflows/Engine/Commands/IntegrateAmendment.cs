using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Whoever may write there, or its responsable, says that the amendment is in the text.</summary>
public sealed record IntegrateAmendment(AmendmentId Amendment, string? Note = null) : AmendmentCommand(Amendment)
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Stands(state, ApprovalState.Amending),
        .. IsPending(facts, GovernanceRules.SettledAmendmentsAreFinal, AmendmentState.Requested, AmendmentState.Integrated),
        .. Unless(
            Permissions.Allows(PlanAction.EditContent, facts.Roles, state.State) || Find(facts)?.Responsible == facts.Actor.Person,
            ApprovalRules.AmendmentsAreIntegratedByTheirResponsible),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) => Moved(state, facts, AmendmentMove.Integrate, Trimmed(Note));
}
