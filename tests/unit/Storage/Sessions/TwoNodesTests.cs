using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Storage.Tests.Support;

namespace Portal.Storage.Tests.Sessions;

public sealed class TwoSessionsOnSqlite(SqliteStorage storage) : TwoNodesTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class TwoNodesOnPostgres(PostgresStorage storage) : TwoNodesTests(storage), IClassFixture<PostgresStorage>;

/// <summary>Two nodes over one database, a person on each.</summary>
public abstract class TwoNodesTests(StorageFixture storage) : StorageTests(storage)
{
    private const string Money = "r-money";

    [Fact]
    public async Task A_freeze_on_one_lets_nothing_through_on_the_other_and_loses_nothing_that_was_acknowledged()
    {
        var town = await Town.FoundAsync(Host);
        await using var here = new Node(town);
        await using var there = new Node(town);
        await here.JoinAsync(town.Pilote);
        await there.JoinAsync(town.Pilote);

        var answers = new List<(string Value, object Answer)>();
        var enough = new TaskCompletionSource();
        var typing = Task.Run(async () =>
        {
            for (var i = 0; answers.Count == 0 || answers[^1].Answer is long; i++)
            {
                answers.Add(($"{i} K€", await there.TypeAsync(Money, "planned.2027", $"{i} K€")));
                if (i == 10) enough.SetResult();
            }
        });
        await Task.WhenAny(enough.Task, typing);
        var frozenAt = await FreezeAsync(town);
        await here.Sessions.RightsChangedAsync(town.Organisation, town.Deliverable, default);
        await typing.WaitAsync(TimeSpan.FromSeconds(60));

        var stored = (await Host.Services.GetRequiredService<IUpdateLog>().LoadAsync(town.Organisation, town.Deliverable, default))!; // founded above
        Assert.Equal(RefusalReason.Frozen, answers[^1].Answer);
        Assert.Equal(frozenAt, stored.Sequence);
        Assert.Equal(stored.Sequence - 1, answers.Count - 1); // the plan itself was the first
        Assert.Equal(RefusalReason.Frozen, await here.TypeAsync(Money, "planned.2026", "1 K€"));
    }

    [Fact]
    public async Task A_freeze_elsewhere_is_told_to_people_who_do_not_type()
    {
        var town = await Town.FoundAsync(Host);
        await using var there = new Node(town);
        await there.JoinAsync(town.Pilote);

        await FreezeAsync(town);
        await there.Sessions.TendAsync(default);
        await there.JoinAsync(town.Pilote);

        Assert.True(there.WasToldOfAFreeze || there.Joined.Rights.Refusal == RefusalReason.Frozen);
    }

    [Fact]
    public async Task What_is_typed_on_both_at_once_is_one_log_without_a_gap_and_both_read_the_same()
    {
        var town = await Town.FoundAsync(Host);
        await using var one = new Node(town);
        await using var other = new Node(town);
        await one.JoinAsync(town.Pilote);
        await other.JoinAsync(town.Pilote);

        await Task.WhenAll(TypeManyAsync(one, "planned.2026"), TypeManyAsync(other, "planned.2027"));
        await one.Sessions.TendAsync(default);
        await other.Sessions.TendAsync(default);
        await EventuallyAsync(() => one.Read(Money, "planned.2027") == "29 K€" && other.Read(Money, "planned.2026") == "29 K€");

        var stored = (await Host.Services.GetRequiredService<IUpdateLog>().LoadAsync(town.Organisation, town.Deliverable, default))!; // founded above
        Assert.Equal(61, stored.Sequence);
        Assert.Equal((0, 0), (one.Gaps, other.Gaps));

        static async Task TypeManyAsync(Node node, string field)
        {
            for (var i = 0; i < 30; i++) Assert.IsType<long>(await node.TypeAsync(Money, field, $"{i} K€"));
        }
    }

    [Fact]
    public async Task The_statement_of_the_runbook_makes_everyone_start_anew_after_a_restore()
    {
        var town = await Town.FoundAsync(Host);
        await using var node = new Node(town);
        await node.JoinAsync(town.Pilote);
        var (sequence, epoch) = (node.Joined.Sequence, node.Joined.Rights.Epoch);

        await Host.InAsync(town.Organisation, db => db.Database.ExecuteSqlRawAsync("UPDATE deliverable_head SET epoch = epoch + 4294967296"));
        await Assert.ThrowsAnyAsync<Exception>(() => node.Sessions.TendAsync(default));

        Assert.True((await node.AskToJoinAsync(town.Pilote, sequence, epoch))!.MustReload); // may read it
        Assert.Equal(1, Era.Of(await town.EpochAsync()));
    }

    private async Task<long> FreezeAsync(Town town)
    {
        await Host.InAsync(town.Organisation, async db =>
        {
            (await db.Deliverables.SingleAsync(deliverable => deliverable.Id == town.Deliverable)).Enter(ApprovalState.Review, VersionNumber.First, StorageHost.Noon);
            await db.SaveChangesAsync();
        });
        return (await Host.Services.GetRequiredService<IUpdateLog>().HeadAsync(town.Organisation, town.Deliverable, default))!.Value.Sequence; // founded before
    }

    private static async Task EventuallyAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 1000, "It never came to hold.");
            await Task.Delay(20); // relayed on another thread: asked again until it shows
        }
    }
}
