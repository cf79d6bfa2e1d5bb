using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Organisations;
using Portal.Storage.Databases;
using Portal.Storage.Tests.Support;
using Portal.Storage.UpdateLog;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Databases;

public sealed class WriteGateTests(SqliteStorage storage) : StorageTests(storage), IClassFixture<SqliteStorage>
{
    private WriteGate Gate => Host.Services.GetRequiredService<WriteGate>();

    [Fact]
    public async Task Every_connection_waits_for_the_disk_and_checks_foreign_keys()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        for (var opening = 0; opening < 3; opening++)
        {
            await db.Database.OpenConnectionAsync();
            Assert.Equal(["wal", "2", "1"], await PragmasAsync((SqliteConnection)db.Database.GetDbConnection()));
            await db.Database.CloseConnectionAsync();
        }

        await using var log = await Host.Services.GetRequiredService<SqliteConnections>().OpenAsync(default);
        Assert.Equal(["wal", "2", "1"], await PragmasAsync(log));
    }

    [Fact]
    public async Task A_save_waits_for_its_turn_without_holding_a_thread()
    {
        var (organisation, _) = await Host.AnOrganisationWithAPlanAsync();
        var pass = await Gate.EnterAsync(default);

        var save = Host.InAsync(organisation, db => RenameAsync(db));
        Assert.False(save.IsCompleted);
        pass.Dispose();

        await save;
    }

    [Fact]
    public async Task A_bulk_update_waits_for_its_turn_too()
    {
        var (organisation, _) = await Host.AnOrganisationWithAPlanAsync();
        var pass = await Gate.EnterAsync(default);

        var update = Host.InAsync(organisation, db => db.Plans.ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Kind, "free")));
        Assert.False(update.IsCompleted);
        pass.Dispose();

        Assert.Equal(1, await update);
    }

    [Fact]
    public async Task The_gate_is_free_after_a_commit_a_rollback_a_failure_and_a_transaction_only_disposed()
    {
        var (organisation, _) = await Host.AnOrganisationWithAPlanAsync();

        await Host.InAsync(organisation, async db =>
        {
            await using (var committed = await db.Database.BeginTransactionAsync()) await committed.CommitAsync();
            await using (var rolledBack = await db.Database.BeginTransactionAsync()) await rolledBack.RollbackAsync();
            await using (await db.Database.BeginTransactionAsync()) await RenameAsync(db);
            using (db.Database.BeginTransaction()) db.SaveChanges();
            await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync("UPDATE nowhere SET a = 1"));
        });
        await Assert.ThrowsAsync<DbUpdateException>(() => Host.InAsync(organisation, db =>
        {
            db.Add(new Membership(organisation, Domain.Shared.PersonId.New(), OrganisationRole.Member, StorageHost.Noon));
            return db.SaveChangesAsync();
        }));

        using var pass = await Gate.EnterAsync(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
        Assert.Equal("Plan pluriannuel", await Host.InAsync(organisation, db => db.Plans.Select(plan => plan.Title).SingleAsync()));
    }

    [Fact]
    public async Task Fifty_savers_and_a_busy_log_all_get_through()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var log = Host.Services.GetRequiredService<IUpdateLog>();

        var savers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => Host.InAsync(organisation, db => RenameAsync(db))));
        var appends = Enumerable.Range(0, 200).Select(i => Task.Run(async () =>
            (await log.AppendAsync(new(organisation, deliverable, Guid.CreateVersion7(), 1, [new(null, 1, new byte[] { (byte)i })], StorageHost.Noon), default)).Result));

        await Task.WhenAll(savers);
        Assert.All(await Task.WhenAll(appends), result => Assert.Equal(AppendResult.Committed, result));
    }

    [Fact]
    public async Task Batches_that_wait_together_share_one_flush()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var writer = Host.Services.GetRequiredService<SqliteLogWriter>();
        var before = writer.Commits;
        var pass = await Gate.EnterAsync(default);

        var appends = Enumerable.Range(0, 100)
            .Select(i => writer.AppendAsync(new(organisation, deliverable, Guid.CreateVersion7(), 1, [new(null, 1, new byte[] { (byte)i })], StorageHost.Noon), default).AsTask()).ToList();
        pass.Dispose();
        await Task.WhenAll(appends);

        Assert.Equal(before + 1, writer.Commits);
    }

    [Fact]
    public async Task A_poisoned_batch_fails_alone()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var writer = Host.Services.GetRequiredService<SqliteLogWriter>();
        await Host.InAsync(organisation, db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER poison BEFORE INSERT ON deliverable_update WHEN NEW.client_id = 666 BEGIN SELECT RAISE(ABORT, 'poison'); END"));
        var pass = await Gate.EnterAsync(default);

        var sound = writer.AppendAsync(new(organisation, deliverable, Guid.CreateVersion7(), 1, [new(null, 1, new byte[] { 1 })], StorageHost.Noon), default).AsTask();
        var poisoned = writer.AppendAsync(new(organisation, deliverable, Guid.CreateVersion7(), 1, [new(null, 666, new byte[] { 2 })], StorageHost.Noon), default).AsTask();
        pass.Dispose();

        Assert.Equal(AppendResult.Committed, (await sound).Result);
        await Assert.ThrowsAsync<SqliteException>(() => poisoned);
        Assert.Equal(1, (await Host.Services.GetRequiredService<IUpdateLog>().HeadAsync(organisation, deliverable, default))!.Value.Sequence);
    }

    private static async Task<int> RenameAsync(PortalDbContext db)
    {
        (await db.Plans.SingleAsync()).Entitle("Plan renommé");
        return await db.SaveChangesAsync();
    }

    private static async Task<string[]> PragmasAsync(SqliteConnection connection)
    {
        var values = new List<string>();
        foreach (var pragma in (string[])["journal_mode", "synchronous", "foreign_keys"])
        {
            await using var command = new SqliteCommand($"PRAGMA {pragma}", connection);
            values.Add(Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) ?? "");
        }

        return [.. values];
    }
}
