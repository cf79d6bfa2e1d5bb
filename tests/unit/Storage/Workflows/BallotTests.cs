using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Storage.Tests.Support;
using Portal.Storage.Workflows;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;

namespace Portal.Storage.Tests.Workflows;

/// <summary>Votes that arrive together: one voice each, and the count is exactly what was acknowledged.</summary>
public abstract class BallotTests(StorageFixture storage) : StorageTests(storage)
{
    [Fact]
    public async Task Two_hundred_votes_of_one_person_at_once_are_one_voice()
    {
        var (town, ballot, seats) = await OpenAsync(members: 3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => CastAsync(town, ballot, seats[0], (BallotChoice)(number % 3))));

        Assert.All(answers, answer => Assert.NotNull(answer));
        var count = await CountAsync(town, ballot);
        Assert.Equal(1, count.Cast);
        Assert.Equal(3, count.Papers.Count);
    }

    [Fact]
    public async Task Five_hundred_people_at_the_closing_instant_are_counted_exactly_as_acknowledged()
    {
        var (town, ballot, seats) = await OpenAsync(members: 500);
        var acknowledged = new ConcurrentDictionary<SeatId, BallotChoice>();
        var started = 0;

        async Task VoteAsync(SeatId seat, int number)
        {
            // Half of them are on their way when the ballot is closed under them.
            Interlocked.Increment(ref started);
            var choice = (BallotChoice)(number % 3);
            if (await CastAsync(town, ballot, seat, choice) is not null) Assert.True(acknowledged.TryAdd(seat, choice));
        }

        async Task CloseAsync()
        {
            while (Volatile.Read(ref started) < 200) await Task.Yield();
            await town.DoAsync(new CloseBallot());
        }

        var closing = Task.Run(CloseAsync, TestContext.Current.CancellationToken);
        await Parallel.ForEachAsync(seats.Index(), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (pair, _) => await VoteAsync(pair.Item, pair.Index));
        await closing;

        var count = await CountAsync(town, ballot);
        Assert.Equal(acknowledged.OrderBy(each => each.Key.Value), count.Papers.Where(paper => paper.Choice is not null).Select(paper => KeyValuePair.Create(paper.SeatId, paper.Choice!.Value)).OrderBy(each => each.Key.Value));
        Assert.All(count.Papers.Where(paper => paper.CastAt is not null), paper => Assert.True(paper.CastAt <= count.Ballot.ClosedAt, "A voice came after the closing."));
        Assert.Null(await CastAsync(town, ballot, seats[^1], BallotChoice.For));
        Assert.Equal(count.Cast, (await CountAsync(town, ballot)).Cast);
    }

    [Fact]
    public async Task The_decision_counts_the_papers_and_not_what_was_typed()
    {
        var (town, ballot, seats) = await OpenAsync(members: 5);
        foreach (var (index, seat) in seats.Take(4).Index()) await CastAsync(town, ballot, seat, index == 3 ? BallotChoice.Against : BallotChoice.For);
        var draft = await town.SessionAsync(BodyKind.ManagementBoard, DecisionKind.Approve);

        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => town.DoAsync(new RecordDecision(draft)));
        Assert.Equal(GovernanceRules.BallotIsOver, refusal.Rule);
        await town.DoAsync(new CloseBallot());
        var result = await town.DoAsync(new RecordDecision(draft with { Votes = new Votes(5, 0, 0) }));

        Assert.Equal(ApprovalState.Definitive, result.State.State);
        var decision = await town.ReadAsync(db => db.Decisions.SingleAsync());
        Assert.Equal((3, 1, 0, ballot), (decision.Votes.For, decision.Votes.Against, decision.Votes.Abstentions, decision.BallotId!.Value));
        Assert.Equal(4, decision.Tally.Quorum.Present);
    }

    [Fact]
    public async Task Another_organisation_finds_no_ballot()
    {
        var (town, ballot, seats) = await OpenAsync(members: 3);
        var (other, _, _) = await OpenAsync(members: 3);

        Assert.Null(await CastAsync(other, ballot, seats[0], BallotChoice.For));
        Assert.Equal(0, (await CountAsync(town, ballot)).Cast);
    }

    private async Task<(CouncilTown Town, BallotId Ballot, IReadOnlyList<SeatId> Seats)> OpenAsync(int members)
    {
        var town = await CouncilTown.BuildAsync(Host, "sme-fast", BodyKind.ManagementBoard, members);
        await town.DoAsync(new Submit { StraightTo = new SessionChoice(CouncilTown.Today) });
        await town.DoAsync(new OpenBallot());
        return await town.ReadAsync(async db =>
        {
            var ballot = await db.Ballots.SingleAsync();
            return (town, ballot.Id, (IReadOnlyList<SeatId>)await db.BallotPapers.OrderBy(paper => paper.SeatId).Select(paper => paper.SeatId).ToListAsync());
        });
    }

    private async Task<DateTimeOffset?> CastAsync(CouncilTown town, BallotId ballot, SeatId seat, BallotChoice choice)
    {
        await using var scope = Host.Enter(town.Organisation);
        return await scope.ServiceProvider.GetRequiredService<BallotBox>().CastAsync(ballot, seat, choice, TestContext.Current.CancellationToken);
    }

    private async Task<BallotCount> CountAsync(CouncilTown town, BallotId ballot)
    {
        await using var scope = Host.Enter(town.Organisation);
        return (await scope.ServiceProvider.GetRequiredService<BallotBox>().CountAsync(ballot, TestContext.Current.CancellationToken))!; // it was opened above
    }
}

public sealed class SqliteBallotTests(SqliteStorage storage) : BallotTests(storage), IClassFixture<SqliteStorage>;

public sealed class PostgresBallotTests(PostgresStorage storage) : BallotTests(storage), IClassFixture<PostgresStorage>;
