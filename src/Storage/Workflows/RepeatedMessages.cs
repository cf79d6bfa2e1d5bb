using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Workflows.Outbox;

namespace Portal.Storage.Workflows;

/// <summary>Leaves out of a save the messages whose idempotency key is already in the outbox: asking for the same mail twice sends one.</summary>
internal sealed class RepeatedMessages : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (Added(eventData) is not ({ } db, { Count: > 0 } added)) return result;
        var keys = added.ConvertAll(entry => entry.Entity.IdempotencyKey);
        LeaveOut(added, db.Set<OutboxMessage>().Where(message => keys.Contains(message.IdempotencyKey)).Select(message => message.IdempotencyKey).ToList());
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Added(eventData) is not ({ } db, { Count: > 0 } added)) return result;
        var keys = added.ConvertAll(entry => entry.Entity.IdempotencyKey);
        LeaveOut(added, await db.Set<OutboxMessage>().Where(message => keys.Contains(message.IdempotencyKey)).Select(message => message.IdempotencyKey).ToListAsync(cancellationToken));
        return result;
    }

    private static (DbContext? Context, List<EntityEntry<OutboxMessage>> Added) Added(DbContextEventData eventData) =>
        (eventData.Context, [.. eventData.Context?.ChangeTracker.Entries<OutboxMessage>().Where(entry => entry.State == EntityState.Added) ?? []]);

    private static void LeaveOut(List<EntityEntry<OutboxMessage>> added, List<string> stored)
    {
        var seen = stored.ToHashSet(StringComparer.Ordinal);
        foreach (var entry in added.Where(entry => !seen.Add(entry.Entity.IdempotencyKey))) entry.State = EntityState.Detached;
    }
}
