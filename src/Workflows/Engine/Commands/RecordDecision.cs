using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine.Effects;

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
        var draft = Counted(body, facts) with { Meeting = Draft.Meeting ?? state.Session?.Meeting ?? MeetingId.New() };
        var decision = draft.Check(body, facts.Today, step.Adapt(body.Settings));
        var after = state with { Ballot = null };
        var transition = new DecisionOutcome(after, facts, step, decision, DecisionId.New(), now).ToTransition(Name);
        return facts.Ballot is null ? transition : transition with { Effects = [new EndBallot(), .. transition.Effects] };
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
            .. Voting(facts),
            .. Separation(body, facts),
        ];
    }

    // After an electronic vote the papers say who took part and how they voted, whatever was typed.
    private DecisionDraft Counted(Body body, ApprovalFacts facts) => facts.Ballot is not { } ballot || Draft.Kind is DecisionKind.Defer
        ? Draft
        : Draft with { Ballot = ballot.Ballot.Id, Session = ballot.Session(body, Draft.Session.HeldOn), Votes = ballot.Votes(body) };

    private static IEnumerable<Obstacle> Voting(ApprovalFacts facts) => facts.Ballot is { } ballot && !ballot.IsOver(facts.Now)
        ? [new Obstacle(GovernanceRules.BallotIsOver, ballot.Cast, ballot.Papers.Count)]
        : [];

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
