using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Ends an electronic vote before its time. Papers cast so far count; the result is still to be recorded.</summary>
public sealed record CloseBallot : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.RecordDecision, facts, state.State),
        .. Unless(facts.Ballot?.Ballot.IsOpen(facts.Now) == true, GovernanceRules.ClosedBallotsTakeNoVote),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) => new(state, Name, [new EndBallot()]);
}
