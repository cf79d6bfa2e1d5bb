namespace Portal.Storage.Databases;

/// <summary>
/// One writer at a time in a SQLite file, waiting without holding a thread: the driver's own answer to a busy file is to sleep the
/// thread and try again. Every writer of the process passes here: saves, bulk statements, the update log, migrations.
/// </summary>
public sealed class WriteGate : IDisposable
{
    // Far above any honest wait (a write transaction stays under 20 ms): a unit of work that waits for itself must fail, not hang.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);

    public async ValueTask<Pass> EnterAsync(CancellationToken cancellationToken) =>
        await _gate.WaitAsync(Patience, cancellationToken) ? new Pass(_gate) : throw Refused();

    public Pass Enter() => _gate.Wait(Patience) ? new Pass(_gate) : throw Refused();

    public void Dispose() => _gate.Dispose();

    private static TimeoutException Refused() =>
        new($"No turn to write within {Patience.TotalSeconds} s: a transaction is held open, perhaps by the unit of work that asks.");

    /// <summary>The right to write, until disposed; disposing twice is harmless.</summary>
    public sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        private int _returned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _returned, 1) == 0) gate.Release();
        }
    }
}
