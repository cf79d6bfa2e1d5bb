using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Records what makes an adopted délibération enforceable: its transmission with the acknowledgement, and its posting on line.</summary>
public sealed record Enforce(DecisionId Decision, Enforceability Facts) : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Unless((facts.Roles & (Roles.Secretary | Roles.Sponsor)) != 0, ApprovalRules.RoleAllows),
        .. Stands(state, ApprovalState.Definitive, ApprovalState.Superseded),
        .. Unless(facts.Decisions.Any(decision => decision.Id == Decision), GovernanceRules.EnforceabilityIsOfResolutions),
        .. Unless((Facts.Receipt?.Length ?? 0) <= Enforceability.TextLength && (Facts.PostedAt?.Length ?? 0) <= Enforceability.TextLength, GovernanceRules.MinutesAreOfALength, Enforceability.TextLength),
        .. Unless((Facts.TransmittedOn ?? facts.Today) <= facts.Today && (Facts.PostedOn ?? facts.Today) <= facts.Today, GovernanceRules.EnforceabilityIsDone),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) => new(state, Name, [new KeepEnforceability(Decision, Facts)]);
}
