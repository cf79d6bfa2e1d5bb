using System.Globalization;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>
/// Opens an electronic vote of the body the plan is before: every permanent member is handed one paper and, with a mail address, a link to it.
/// The result is recorded afterwards by <see cref="RecordDecision"/>, from the papers and from nothing else.
/// </summary>
public sealed record OpenBallot(DateTimeOffset? ClosesAt = null) : ApprovalCommand
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts)
    {
        List<Obstacle> rights = [.. Needs(PlanAction.RecordDecision, facts, state.State), .. Stands(state, ApprovalState.Provisional)];
        return rights.Count > 0 ? rights : Matter(state, facts);
    }

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        var body = Agenda.BodyOf(facts.StepOf(state), facts);
        var ballot = BallotId.New();
        var closes = ClosesAt ?? now.AddHours(body.Settings.ElectronicVoteHours);
        return new Transition(state with { Ballot = ballot }, Name, [new HandOutPapers(ballot, body.Id, closes)])
        {
            Detail = closes.ToString("O", CultureInfo.InvariantCulture),
        };
    }

    private IEnumerable<Obstacle> Matter(CaseState state, ApprovalFacts facts)
    {
        var step = facts.StepOf(state);
        if (step.Body.FindIn(facts.Bodies) is not { } body) return [new(ApprovalRules.BodyExists, step.TitleIn("fr"))];
        var wait = ClosesAt - facts.Now;
        return
        [
            .. Unless(body.Settings.VoteMode != VoteMode.Recorded, GovernanceRules.VotesAreRecordedHere),
            .. Unless(state.Ballot is null, GovernanceRules.BallotIsAlone),
            .. Unless(body.PermanentSeats.Any(), ApprovalRules.NobodySitsYet),
            .. Unless(wait is null || (wait >= Shortest && wait <= Longest), GovernanceRules.BallotClosesLater),
        ];
    }
}
