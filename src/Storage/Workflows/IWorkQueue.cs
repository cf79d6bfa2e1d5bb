using Portal.Domain.Shared;

namespace Portal.Storage.Workflows;

/// <summary>
/// What workers take work from, across organisations. A claim lasts for its lease; the work is done in the organisation's own scope, and
/// the row goes when what it speaks of is delivered, lapsed or given up. At least once: a lease that runs out is claimed again.
/// </summary>
public interface IWorkQueue
{
    ValueTask<IReadOnlyList<DueWork>> ClaimAsync(string kind, int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Takes out a piece of work that no trigger takes out.</summary>
    ValueTask CompleteAsync(DueWork work, CancellationToken cancellationToken);
}
