using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Published;

/// <summary>Moves the <see cref="PublicationStamp"/> after each commit that touched what published pages are made of.</summary>
internal sealed class WatchPublications(PublicationStamp stamp) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private static readonly HashSet<Type> Shown =
    [
        typeof(Organisation), typeof(RetiredSlug), typeof(Plan), typeof(PlanSlug), typeof(PlanVersion), typeof(Publication), typeof(Decision), typeof(Amendment),
        typeof(CommentThread), typeof(Comment),
    ];

    private readonly ConditionalWeakTable<DbContext, object> _touched = [];

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Look(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <summary>What colleagues say among themselves is on no published page: it would drop the pages with every word.</summary>
    private static bool IsInSight(object entity, DbContext context) => entity switch
    {
        CommentThread thread => thread.Standing is not null,
        Comment comment => context.ChangeTracker.Entries<CommentThread>().Any(thread => thread.Entity.Id == comment.ThreadId && thread.Entity.Standing is not null),
        _ => true,
    };

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Committed(eventData.Context);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Committed(eventData.Context);
        return Task.CompletedTask;
    }

    private void Look(DbContext? context)
    {
        if (context is null) return;
        if (context.ChangeTracker.Entries().Any(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && Shown.Contains(entry.Metadata.ClrType) && IsInSight(entry.Entity, context)))
            _touched.AddOrUpdate(context, context);
    }

    private void Committed(DbContext? context)
    {
        if (context is not null && _touched.Remove(context)) stamp.Move();
    }
}
