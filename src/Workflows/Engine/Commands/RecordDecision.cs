using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;

namespace Portal.Workflows.Engine.Commands;

/// <summary>
/// The secretary records what the body before which the plan stands decided or advised (transitions 4, 5, 5b, 8, 9), for people with and
/// without an account. Only a deciding step's decision makes the version definitive.
/// </summary>
public sealed record RecordDecision(DecisionDraft Draft) : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts)
    {
        List<Obstacle> rights = [.. Needs(PlanAction.RecordDecision, facts, state.State), .. Stands(state, ApprovalState.Provisional)];
        return rights.Count > 0 ? rights : Matter(state, facts);
    }

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        var step = facts.StepOf(state);
        var body = Agenda.BodyOf(step, facts);
        // Joins the session planned, or one that is created as held: the decision always belongs to a meeting.
        var draft = Draft with { Meeting = Draft.Meeting ?? state.Session?.Meeting ?? MeetingId.New() };
        var decision = draft.Check(body, facts.Today, step.Adapt(body.Settings));
        return new DecisionOutcome(state, facts, step, decision, DecisionId.New(), now).ToTransition(Name);
    }

    private IEnumerable<Obstacle> Matter(CaseState state, ApprovalFacts facts)
    {
        var step = facts.StepOf(state);
        if (step.Body.FindIn(facts.Bodies) is not { } body) return [new(ApprovalRules.BodyExists, step.TitleIn("fr"))];
        return
        [
            .. Unless(step.Purpose == StepPurpose.Advise || body.Decides, ApprovalRules.DecidingStepNeedsADecidingBody, body.Title),
            .. Unless(!step.NeedsNumber || !Adopts || !string.IsNullOrWhiteSpace(Draft.Number), ApprovalRules.ResolutionHasANumber),
            .. Unless(!Draft.SecondReading || step.SecondReading != SecondReading.Never, ApprovalRules.SecondReadingIsNotHere),
            .. Separation(body, facts),
        ];
    }

    private bool Adopts => Draft.Kind is DecisionKind.Approve or DecisionKind.ApproveWithAmendments;

    private IEnumerable<Obstacle> Separation(Body body, ApprovalFacts facts)
    {
        if (facts.AuthorsWhoMayNotVote.Count == 0) return [];
        var seats = body.PermanentSeats.Where(seat => seat.PersonId is { } person && facts.AuthorsWhoMayNotVote.Contains(person)).ToDictionary(seat => seat.Id);
        return Draft.Session.Attendance
            .Where(line => line.Presence != Presence.Absent && seats.ContainsKey(line.Seat) && !Draft.Session.Conflicts.Contains(line.Seat))
            .Select(line => new Obstacle(ApprovalRules.AuthorsDoNotVoteHere, line.Name));
    }
}
