using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Storage.Workflows;

/// <summary>Claims rows that are due, the longest due first. On PostgreSQL rows another node is claiming are skipped, not waited for.</summary>
internal sealed class WorkQueue(IServiceScopeFactory scopes, TimeProvider clock) : IWorkQueue
{
    public async ValueTask<IReadOnlyList<DueWork>> ClaimAsync(string kind, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + lease;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var due = await Due(db, kind, most, now).AsNoTracking().ToListAsync(cancellationToken);
        foreach (var row in due)
        {
            await db.Set<WorkRow>().Where(each => each.OrganisationId == row.OrganisationId && each.Kind == row.Kind && each.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.ClaimedUntil, until), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return [.. due.Select(row => new DueWork(row.OrganisationId, row.Kind, row.Id))];
    }

    public async ValueTask CompleteAsync(DueWork work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Set<WorkRow>().Where(each => each.OrganisationId == work.Organisation && each.Kind == work.Kind && each.Id == work.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IQueryable<WorkRow> Due(PortalDbContext db, string kind, int most, DateTimeOffset now) => db.Database.IsNpgsql()
        ? db.Set<WorkRow>().FromSql($"""
            SELECT * FROM work_queue WHERE kind = {kind} AND due <= {now} AND (claimed_until IS NULL OR claimed_until <= {now})
            ORDER BY due LIMIT {most} FOR UPDATE SKIP LOCKED
            """)
        : db.Set<WorkRow>().Where(row => row.Kind == kind && row.Due <= now && (row.ClaimedUntil == null || row.ClaimedUntil <= now)).OrderBy(row => row.Due).Take(most);
}
