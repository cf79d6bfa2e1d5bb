using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Portal.Authoring.Sessions;
using Portal.Storage.Databases;

namespace Portal.Storage.UpdateLog;

/// <summary>
/// The one thread that appends to the log of a SQLite file, on its own connection. Whatever arrived while the last commit waited for
/// the disk is committed together next: one flush pays for all of it, and nobody waits for a timer when it is quiet.
/// </summary>
internal sealed class SqliteLogWriter : IDisposable
{
    // Bounds one commit (design: no write transaction over 20 ms); the rest goes into the next one.
    private const int BatchesPerCommit = 256;

    private readonly SqliteConnections _connections;
    private readonly WriteGate _gate;
    private readonly Channel<Pending> _pending = Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
    private readonly Thread _thread;
    private SqliteConnection? _connection;
    private SqliteAppend? _append;

    public SqliteLogWriter(SqliteConnections connections, WriteGate gate)
    {
        _connections = connections;
        _gate = gate;
        _thread = new(Run) { IsBackground = true, Name = "Update log" };
        _thread.Start();
    }

    /// <summary>Commits so far; with the batches appended it tells how many share a flush.</summary>
    public long Commits { get; private set; }

    public async ValueTask<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        var pending = new Pending(batch, cancellationToken);
        ObjectDisposedException.ThrowIf(!_pending.Writer.TryWrite(pending), this);
        // Not cancelled by the token once queued: the outcome would be unknown for no reason.
        return await pending.Outcome.Task;
    }

    public void Dispose()
    {
        _pending.Writer.TryComplete();
        _thread.Join();
        Disconnect();
    }

    private void Run()
    {
        var group = new List<Pending>(BatchesPerCommit);
        while (_pending.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            using (Turn(out var refused))
            {
                // Gathered after the turn is had: all that queued meanwhile shares this commit.
                while (group.Count < BatchesPerCommit && _pending.Reader.TryRead(out var pending))
                {
                    if (pending.Cancellation.IsCancellationRequested) pending.Outcome.TrySetCanceled(pending.Cancellation);
                    else if (refused is not null) pending.Outcome.TrySetException(refused);
                    else group.Add(pending);
                }

                // One poisoned batch fails alone: the others are committed without it.
                if (group.Count > 0 && !TryCommit(group, out _))
                {
                    foreach (var single in group)
                    {
                        if (!TryCommit([single], out var failure)) single.Fail(failure);
                    }
                }
            }

            foreach (var pending in group) pending.Answer();
        }
    }

    private WriteGate.Pass? Turn(out Exception? refused)
    {
        refused = null;
        try
        {
            return _gate.Enter();
        }
        catch (Exception exception) when (exception is TimeoutException or ObjectDisposedException)
        {
            refused = exception;
            return null;
        }
    }

    private bool TryCommit(IReadOnlyList<Pending> group, out Exception failure)
    {
        failure = null!; // set when this answers false
        try
        {
            _connection ??= _connections.Open();
            _append ??= new(_connection);
            using var transaction = _connection.BeginTransaction();
            foreach (var pending in group) pending.Applied = _append.Apply(pending.Batch);

            transaction.Commit();
            Commits++;
            return true;
        }
        catch (Exception exception)
        {
            // Disk full, file gone, broken batch: told to the caller, who tries again under the same batch id. A fresh connection
            // lets the log work again as soon as the disk does.
            foreach (var pending in group) pending.Applied = null;
            Disconnect();
            failure = exception;
            return false;
        }
    }

    private void Disconnect()
    {
        _append?.Dispose();
        _connection?.Dispose();
        (_append, _connection) = (null, null);
    }

    private sealed class Pending(LogBatch batch, CancellationToken cancellation)
    {
        public LogBatch Batch => batch;
        public CancellationToken Cancellation => cancellation;
        public AppendOutcome? Applied { get; set; }
        public TaskCompletionSource<AppendOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Fail(Exception exception) => Outcome.TrySetException(exception);

        public void Answer()
        {
            if (Applied is { } outcome) Outcome.TrySetResult(outcome);
        }
    }
}
