using Portal.Domain.Approvals;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>
/// An administrator takes a case out of a circuit where nobody can move it any more: the text goes back to its authors, with the reason. What was decided
/// so far stays on record.
/// </summary>
public sealed record Cancel(string Reason) : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.ArchiveOrDelete, facts, state.State),
        .. Stands(state, ApprovalState.Review, ApprovalState.Provisional, ApprovalState.Amending),
        .. Unless(Trimmed(Reason) is not null, ApprovalRules.ReturnsSayWhy),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        List<Effect> effects = [new EnterState(ApprovalState.Draft), new SendMail(MailTemplates.BackToDraft, Recipients.Having(Adoption.Everyone)) { Message = Reason.Trim() }];
        if (facts.Ballot is not null) effects.Add(new EndBallot());
        return new Transition(Drafting.Again(state, now), Name, effects) { Reason = Reason.Trim() };
    }
}
