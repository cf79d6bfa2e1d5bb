using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Storage.Tests.Support;
using Portal.Storage.Workflows;
using Portal.TestSupport.Databases;
using Portal.Workflows.Outbox;

namespace Portal.Storage.Tests.Workflows;

public sealed class WorkQueueOnSqlite(SqliteStorage storage) : WorkQueueTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class WorkQueueOnPostgres(PostgresStorage storage) : WorkQueueTests(storage), IClassFixture<PostgresStorage>;

public abstract class WorkQueueTests(StorageFixture storage) : StorageTests(storage), IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Past = TimeProvider.System.GetUtcNow().AddMinutes(-1);

    private IWorkQueue Queue => Host.Services.GetRequiredService<IWorkQueue>();

    // The queue is one for all organisations: each fact starts from an empty one.
    public async ValueTask InitializeAsync()
    {
        while ((await Queue.ClaimAsync(WorkKinds.Outbox, 100, TimeSpan.FromDays(1), default)).Count > 0)
        {
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_message_is_claimed_once_whoever_asks_and_from_any_organisation()
    {
        var (first, _) = await Host.AnOrganisationWithAPlanAsync();
        var (second, _) = await Host.AnOrganisationWithAPlanAsync();
        for (var i = 0; i < 10; i++) await SendAsync(i % 2 == 0 ? first : second, $"mail-{i}", Past);

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await Queue.ClaimAsync(WorkKinds.Outbox, 3, Lease, default))));
        var rest = await Queue.ClaimAsync(WorkKinds.Outbox, 10, Lease, default);

        var all = claims.SelectMany(claim => claim).Concat(rest).ToList();
        Assert.Equal(10, all.Count);
        Assert.Equal(10, all.Distinct().Count());
        Assert.Equal(5, all.Count(work => work.Organisation == first));
    }

    [Fact]
    public async Task What_is_not_due_yet_waits()
    {
        var (organisation, _) = await Host.AnOrganisationWithAPlanAsync();
        await SendAsync(organisation, "reminder", TimeProvider.System.GetUtcNow().AddDays(1));

        Assert.Empty(await Queue.ClaimAsync(WorkKinds.Outbox, 10, Lease, default));
    }

    [Fact]
    public async Task A_claim_whose_lease_ran_out_is_claimed_again()
    {
        var (organisation, _) = await Host.AnOrganisationWithAPlanAsync();
        await SendAsync(organisation, "mail", Past);

        var lost = await Queue.ClaimAsync(WorkKinds.Outbox, 10, TimeSpan.Zero, default);

        Assert.Equal(lost, await Queue.ClaimAsync(WorkKinds.Outbox, 10, Lease, default));
        Assert.Empty(await Queue.ClaimAsync(WorkKinds.Outbox, 10, Lease, default));
    }

    [Fact]
    public async Task A_delivered_message_leaves_the_queue_and_a_failed_one_waits_in_it()
    {
        var (organisation, _) = await Host.AnOrganisationWithAPlanAsync();
        var delivered = await SendAsync(organisation, "delivered", Past);
        var failed = await SendAsync(organisation, "failed", Past);

        await Host.InAsync(organisation, async db =>
        {
            (await db.Outbox.SingleAsync(message => message.Id == delivered)).Deliver(Past);
            (await db.Outbox.SingleAsync(message => message.Id == failed)).Fail("refused", TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync();
        });

        var queued = await Host.InAsync(organisation, db => db.Set<WorkRow>().Where(row => row.OrganisationId == organisation).ToListAsync());
        var waiting = Assert.Single(queued);
        Assert.Equal(failed.Value, waiting.Id);
        Assert.True(waiting.Due > TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task A_message_given_up_leaves_the_queue()
    {
        var (organisation, _) = await Host.AnOrganisationWithAPlanAsync();
        var hopeless = await SendAsync(organisation, "hopeless", Past);

        await Host.InAsync(organisation, async db =>
        {
            var message = await db.Outbox.SingleAsync(each => each.Id == hopeless);
            for (var attempt = 0; attempt < OutboxMessage.MaximumAttempts; attempt++) message.Fail("refused", Past);
            await db.SaveChangesAsync();
        });

        Assert.Empty(await Host.InAsync(organisation, db => db.Set<WorkRow>().Where(row => row.OrganisationId == organisation).ToListAsync()));
    }

    [Fact]
    public async Task A_message_asked_for_twice_is_stored_once()
    {
        var (organisation, _) = await Host.AnOrganisationWithAPlanAsync();
        await SendAsync(organisation, "same", Past);

        await SendAsync(organisation, "same", Past);
        await Host.InAsync(organisation, db =>
        {
            db.AddRange(Message(organisation, "same", Past), Message(organisation, "new", Past), Message(organisation, "new", Past));
            return db.SaveChangesAsync();
        });

        Assert.Equal(["new", "same"], await Host.InAsync(organisation, db => db.Outbox.Select(message => message.IdempotencyKey).OrderBy(key => key).ToListAsync()));
    }

    private async Task<OutboxMessageId> SendAsync(OrganisationId organisation, string key, DateTimeOffset due)
    {
        var message = Message(organisation, key, due);
        await using var scope = Host.Enter(organisation);
        scope.ServiceProvider.GetRequiredService<IOutbox>().Add(message);
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SaveChangesAsync();
        return message.Id;
    }

    private static OutboxMessage Message(OrganisationId organisation, string key, DateTimeOffset due) =>
        new(organisation, key, "Invitation", EmailAddress.Parse("quelquun@example.org"), null, "{}", due, due);
}
