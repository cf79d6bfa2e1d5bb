using System.Globalization;
using Portal.Domain.Approvals;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Chooses or moves the session of the body the plan is before: the next body after an advice, or another date.</summary>
public sealed record ChooseSession(SessionChoice Session) : ApprovalCommand
{
    // Same people as the agenda; the table says « R » because the first session is chosen there.
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.PutOnAgenda, facts, ApprovalState.Review),
        .. Stands(state, ApprovalState.Provisional),
        .. Agenda.Obstacles(Session, facts.StepOf(state), facts),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        var step = facts.StepOf(state);
        var (session, agenda) = Agenda.Plan(Session, step, facts);
        return new Transition(state with { Session = session }, Name, agenda)
        {
            Detail = session.HeldOn.ToString("O", CultureInfo.InvariantCulture),
            Remarks = Agenda.Remarks(session, step, facts),
        };
    }
}
