namespace Portal.Domain.Governance;

/// <summary>A ballot and what its papers say so far.</summary>
public sealed record BallotCount(Ballot Ballot, IReadOnlyList<BallotPaper> Papers)
{
    public int Cast => Papers.Count(paper => paper.Choice is not null);
    public bool EveryoneVoted => Papers.Count > 0 && Cast == Papers.Count;

    /// <summary>Over: its time is past, it was closed, or nobody is left to vote.</summary>
    public bool IsOver(DateTimeOffset now) => !Ballot.IsOpen(now) || EveryoneVoted;

    public Votes Votes(Body body)
    {
        var chair = body.Chair is { } seat ? Papers.FirstOrDefault(paper => paper.SeatId == seat.Id)?.Choice : null;
        return new(Count(BallotChoice.For), Count(BallotChoice.Against), Count(BallotChoice.Abstain), chair switch
        {
            BallotChoice.For => true,
            BallotChoice.Against => false,
            BallotChoice.Abstain or null => null,
        });
    }

    /// <summary>Who took part: voting is being there.</summary>
    public SessionRecord Session(Body body, DateOnly on)
    {
        var voted = Papers.Where(paper => paper.Choice is not null).Select(paper => paper.SeatId).ToHashSet();
        var everyone = SessionRecord.Everyone(body, on);
        return everyone with
        {
            Attendance = [.. everyone.Attendance.Select(line => voted.Contains(line.Seat) ? line : line with { Presence = Presence.Absent })],
        };
    }

    private int Count(BallotChoice choice) => Papers.Count(paper => paper.Choice == choice);
}
