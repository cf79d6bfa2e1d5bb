using Portal.Storage.Workflows;

namespace Portal.Web.Background;

/// <summary>
/// Takes up what falls due in one queue, second by second, as long as the portal runs: work is claimed across organisations for the length of
/// a lease, and whatever of it was not finished is claimed again when the lease runs out.
/// </summary>
/// <param name="kind">One of <see cref="WorkKinds"/>.</param>
/// <param name="batch">How much is claimed at once; a full batch is followed by the next without a pause.</param>
internal abstract class DueWorkService(string kind, int batch, TimeSpan lease, IWorkQueue queue, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected IWorkQueue Queue { get; } = queue;
    protected TimeProvider Time { get; } = time;
    protected ILogger Logger { get; } = logger;

    protected abstract Task DeliverAsync(DueWork work, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, Time);
        do
        {
            try
            {
                while (await DeliverDueAsync(stoppingToken) == batch) { }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a minute: work waits, the portal goes on.
                Logger.LogError(failure, "What was due of kind {Kind} could not be taken up", kind);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var due = await Queue.ClaimAsync(kind, batch, lease, cancellationToken);
        foreach (var work in due) await DeliverAsync(work, cancellationToken);
        return due.Count;
    }
}
