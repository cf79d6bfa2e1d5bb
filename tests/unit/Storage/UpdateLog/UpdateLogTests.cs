using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Shared;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.UpdateLog;

public sealed class UpdateLogOnSqlite(SqliteStorage storage) : UpdateLogTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class UpdateLogOnPostgres(PostgresStorage storage) : UpdateLogTests(storage), IClassFixture<PostgresStorage>;

public abstract class UpdateLogTests(StorageFixture storage) : StorageTests(storage)
{
    private IUpdateLog Log => Host.Services.GetRequiredService<IUpdateLog>();

    [Fact]
    public async Task A_new_deliverable_has_an_empty_log()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();

        var document = await Log.LoadAsync(organisation, deliverable, default);

        Assert.NotNull(document);
        Assert.Equal((0, 1), (document.Sequence, document.Epoch));
        Assert.Empty(document.Tail);
    }

    [Fact]
    public async Task An_unknown_deliverable_and_a_foreign_one_are_both_absent()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var (other, _) = await Host.AnOrganisationWithAPlanAsync();

        Assert.Null(await Log.LoadAsync(organisation, DeliverableId.New(), default));
        Assert.Null(await Log.LoadAsync(other, deliverable, default));
        Assert.Null(await Log.TailAsync(other, deliverable, 0, default));
        Assert.Null(await Log.HeadAsync(other, deliverable, default));
        Assert.Equal(AppendResult.Gone, (await Log.AppendAsync(Batch(other, deliverable, 1, [1]), default)).Result);
    }

    [Fact]
    public async Task What_was_appended_is_read_back_as_it_was()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var batch = Batch(organisation, deliverable, 1, [1, 2, 3], [4]) with { At = StorageHost.Noon.ToOffset(TimeSpan.FromHours(2)) };

        var outcome = await Log.AppendAsync(batch, default);

        var document = await Log.LoadAsync(organisation, deliverable, default);
        Assert.Equal(new(AppendResult.Committed, 1, 1), outcome);
        Assert.Equal(2, document!.Sequence);
        Assert.Equal([1L, 2L], document.Tail.Select(entry => entry.Sequence));
        Assert.Equal([1, 2, 3], document.Tail[0].Update.ToArray());
        Assert.Equal(ulong.MaxValue, document.Tail[0].ClientId);
        Assert.Equal(StorageHost.Noon, document.Tail[0].At);
        Assert.Equal(new DeliverableHead(2, 1), await Log.HeadAsync(organisation, deliverable, default));
    }

    [Fact]
    public async Task A_batch_sent_twice_is_stored_once_and_answers_the_same()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var batch = Batch(organisation, deliverable, 1, [1], [2]);
        await Log.AppendAsync(Batch(organisation, deliverable, 1, [9]), default);

        var first = await Log.AppendAsync(batch, default);
        var again = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Log.AppendAsync(batch, default).AsTask()));

        Assert.Equal(2, first.FirstSequence);
        Assert.All(again, outcome => Assert.Equal(first, outcome));
        Assert.Equal(3, (await Log.LoadAsync(organisation, deliverable, default))!.Tail.Count);
    }

    [Fact]
    public async Task A_batch_already_stored_stays_committed_after_a_freeze()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var batch = Batch(organisation, deliverable, 1, [1]);
        await Log.AppendAsync(batch, default);
        await FreezeAsync(organisation, deliverable);

        var again = await Log.AppendAsync(batch, default);

        Assert.Equal(new(AppendResult.Committed, 1, 2), again);
    }

    [Fact]
    public async Task A_batch_authorised_before_a_freeze_is_not_stored_after_it()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        await FreezeAsync(organisation, deliverable);

        var outcome = await Log.AppendAsync(Batch(organisation, deliverable, 1, [1]), default);

        Assert.Equal(new(AppendResult.EpochChanged, 0, 2), outcome);
        Assert.Equal(0, (await Log.LoadAsync(organisation, deliverable, default))!.Sequence);
    }

    [Fact]
    public async Task A_freeze_that_is_under_way_makes_an_append_wait_and_then_refuses_it()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();

        var appending = await Host.InAsync(organisation, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.Deliverables.SingleAsync(d => d.Id == deliverable)).Enter(ApprovalState.Review, VersionNumber.First, StorageHost.Noon);
            await db.SaveChangesAsync();
            var append = Log.AppendAsync(Batch(organisation, deliverable, 1, [1]), default).AsTask();
            Assert.False(append.IsCompleted);
            await transaction.CommitAsync();
            return append;
        });

        Assert.Equal(AppendResult.EpochChanged, (await appending).Result);
    }

    [Fact]
    public async Task Sequences_have_no_gap_under_concurrent_appends_and_every_outcome_is_true()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var (other, second) = await Host.AnOrganisationWithAPlanAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            var batch = i % 4 == 0 ? Batch(other, second, 1, [(byte)i]) : Batch(organisation, deliverable, 1, [(byte)i], [(byte)i]);
            return (batch, outcome: await Log.AppendAsync(batch, default));
        }));

        var document = (await Log.LoadAsync(organisation, deliverable, default))!;
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), document.Tail.Select(entry => entry.Sequence));
        Assert.Equal(50, (await Log.LoadAsync(other, second, default))!.Tail.Count);
        foreach (var (batch, outcome) in outcomes.Where(each => each.batch.Organisation == organisation))
            Assert.Equal(batch.Writes[0].Update.ToArray(), document.Tail[(int)outcome.FirstSequence - 1].Update.ToArray());
    }

    [Fact]
    public async Task A_tail_is_contiguous_or_absent()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        await Log.AppendAsync(Batch(organisation, deliverable, 1, [1], [2], [3]), default);

        Assert.Equal([2L, 3L], (await Log.TailAsync(organisation, deliverable, 1, default))!.Select(entry => entry.Sequence));
        Assert.Empty((await Log.TailAsync(organisation, deliverable, 3, default))!);
        Assert.Empty((await Log.TailAsync(organisation, deliverable, 99, default))!);
    }

    [Fact]
    public async Task A_snapshot_replaces_what_it_covers_and_keeps_a_day_of_tail()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var now = TimeProvider.System.GetUtcNow();
        await Log.AppendAsync(Batch(organisation, deliverable, 1, [1], [2]) with { At = now.AddDays(-3) }, default);
        await Log.AppendAsync(Batch(organisation, deliverable, 1, [3]) with { At = now.AddHours(-2) }, default);
        await Log.AppendAsync(Batch(organisation, deliverable, 1, [4]) with { At = now }, default);

        await Log.SaveSnapshotAsync(organisation, deliverable, 3, new byte[] { 7, 7 }, default);

        var document = (await Log.LoadAsync(organisation, deliverable, default))!;
        Assert.Equal((4, 3), (document.Sequence, document.SnapshotSequence));
        Assert.Equal([7, 7], document.Snapshot.ToArray());
        Assert.Equal([4L], document.Tail.Select(entry => entry.Sequence));
        Assert.Equal([3L, 4L], (await Log.TailAsync(organisation, deliverable, 2, default))!.Select(entry => entry.Sequence));
        Assert.Null(await Log.TailAsync(organisation, deliverable, 1, default));
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_folding_leaves_rows_too_many_and_a_document_that_reads_the_same()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var old = TimeProvider.System.GetUtcNow().AddDays(-3);
        await Log.AppendAsync(Batch(organisation, deliverable, 1, [1], [2], [3]) with { At = old }, default);

        // The snapshot is there and nothing was pruned; then a first slice was.
        await Host.InAsync(organisation, db =>
        {
            db.Add(new Storage.UpdateLog.SnapshotRow { OrganisationId = organisation, DeliverableId = deliverable, Sequence = 2, At = old, Bytes = [7] });
            return db.SaveChangesAsync();
        });
        await ReadsTheSameAsync();
        await Host.InAsync(organisation, db => db.Set<Storage.UpdateLog.UpdateRow>().Where(update => update.DeliverableId == deliverable && update.Sequence == 1).ExecuteDeleteAsync());
        await ReadsTheSameAsync();
        await Log.SaveSnapshotAsync(organisation, deliverable, 3, new byte[] { 8 }, default);

        var folded = (await Log.LoadAsync(organisation, deliverable, default))!; // founded above
        Assert.Equal((3, 3), (folded.Sequence, folded.SnapshotSequence));
        Assert.Empty(folded.Tail);

        async Task ReadsTheSameAsync()
        {
            var document = (await Log.LoadAsync(organisation, deliverable, default))!; // founded above
            Assert.Equal((3, 2), (document.Sequence, document.SnapshotSequence));
            Assert.Equal([7], document.Snapshot.ToArray());
            Assert.Equal([3L], document.Tail.Select(entry => entry.Sequence));
        }
    }

    [Fact]
    public async Task An_older_snapshot_never_takes_the_place_of_a_newer_one()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        await Log.AppendAsync(Batch(organisation, deliverable, 1, [1], [2]), default);
        await Log.SaveSnapshotAsync(organisation, deliverable, 2, new byte[] { 2 }, default);

        await Log.SaveSnapshotAsync(organisation, deliverable, 1, new byte[] { 1 }, default);

        Assert.Equal([2], (await Log.LoadAsync(organisation, deliverable, default))!.Snapshot.ToArray());
    }

    [Fact]
    public async Task A_snapshot_ahead_of_the_log_is_refused()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();

        await Assert.ThrowsAsync<ArgumentException>(async () => await Log.SaveSnapshotAsync(organisation, deliverable, 5, new byte[] { 1 }, default));
    }

    [Fact]
    public async Task A_document_with_a_hole_in_its_log_is_not_opened()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        await Log.AppendAsync(Batch(organisation, deliverable, 1, [1], [2], [3]), default);
        await Host.InAsync(organisation, db => db.Set<Storage.UpdateLog.UpdateRow>().Where(update => update.DeliverableId == deliverable && update.Sequence == 2).ExecuteDeleteAsync());

        await Assert.ThrowsAsync<Storage.UpdateLog.LogDamagedException>(async () => await Log.LoadAsync(organisation, deliverable, default));
    }

    private Task FreezeAsync(OrganisationId organisation, DeliverableId deliverable) => Host.InAsync(organisation, async db =>
    {
        (await db.Deliverables.SingleAsync(d => d.Id == deliverable)).Enter(ApprovalState.Review, VersionNumber.First, StorageHost.Noon);
        await db.SaveChangesAsync();
    });

    private static LogBatch Batch(OrganisationId organisation, DeliverableId deliverable, long epoch, params byte[][] updates) =>
        new(organisation, deliverable, Guid.CreateVersion7(), epoch, [.. updates.Select(update => new LogWrite(null, ulong.MaxValue, update))], StorageHost.Noon);
}
