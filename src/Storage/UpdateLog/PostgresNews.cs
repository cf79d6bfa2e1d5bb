using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;
using Portal.Authoring.Sessions;
using Portal.Storage.Databases;

namespace Portal.Storage.UpdateLog;

/// <summary>
/// <c>NOTIFY</c> and <c>LISTEN</c>. The word is sent after the commit and apart from it: a transaction that notifies holds a lock of the whole
/// database until its commit is on disk, and would make every commit wait for every other. A payload is two ids; what a node
/// said itself it does not hear.
/// </summary>
internal sealed partial class PostgresNews : ISessionNews, IAsyncDisposable
{
    private const string Channel = "portal_heads";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly PostgresConnections _connections;
    private readonly TimeProvider _time;
    private readonly ILogger<PostgresNews> _logger;
    private readonly Channel<SessionKey> _words = System.Threading.Channels.Channel.CreateBounded<SessionKey>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _telling;
    private volatile int _ownConnection;

    public PostgresNews(PostgresConnections connections, TimeProvider time, ILogger<PostgresNews> logger)
    {
        (_connections, _time, _logger) = (connections, time, logger);
        _telling = Task.Run(TellAllAsync);
    }

    public void Tell(SessionKey session) => _words.Writer.TryWrite(session);

    public async IAsyncEnumerable<SessionKey> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var heard = System.Threading.Channels.Channel.CreateBounded<SessionKey>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        var listening = Task.Run(() => HearAsync(heard.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var session in heard.Reader.ReadAllAsync(cancellationToken)) yield return session;
        }
        finally
        {
            await stop.CancelAsync();
            await listening;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _words.Writer.TryComplete();
        await _stopping.CancelAsync();
        await _telling;
        _stopping.Dispose();
    }

    private async Task TellAllAsync()
    {
        await KeepingAtItAsync(async () =>
        {
            await using var connection = await _connections.Source.OpenConnectionAsync(_stopping.Token);
            _ownConnection = connection.ProcessID;
            // Nothing is kept by these commits, so none of them waits for the disk.
            await using (var lightly = new NpgsqlCommand("SET synchronous_commit = off", connection)) await lightly.ExecuteNonQueryAsync(_stopping.Token);
            await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
            command.Parameters.Add(new() { Value = Channel });
            var payload = command.Parameters.Add(new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
            while (await _words.Reader.WaitToReadAsync(_stopping.Token))
            {
                // Many commits of one document while the last word travelled are one word.
                var moved = new HashSet<SessionKey>();
                while (_words.Reader.TryRead(out var session)) moved.Add(session);
                foreach (var session in moved)
                {
                    payload.Value = session.ToString();
                    await command.ExecuteNonQueryAsync(_stopping.Token);
                }
            }
        }, _stopping.Token);
    }

    private async Task HearAsync(ChannelWriter<SessionKey> heard, CancellationToken cancellationToken)
    {
        await KeepingAtItAsync(async () =>
        {
            await using var connection = await _connections.Source.OpenConnectionAsync(cancellationToken);
            connection.Notification += (_, word) =>
            {
                if (word.PID != _ownConnection && SessionKey.TryParse(word.Payload, out var session)) heard.TryWrite(session);
            };
            await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(cancellationToken);
            while (true) await connection.WaitAsync(cancellationToken);
        }, cancellationToken);
        heard.TryComplete();
    }

    /// <summary>Begins again whenever the connection goes: the database may be restarted under a running portal.</summary>
    private async Task KeepingAtItAsync(Func<Task> attempt, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await attempt();
                return;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
            {
                Log.Interrupted(_logger, failure);
            }

            await Task.Delay(Pause, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Word of other nodes' commits is interrupted; the steady round goes on, and this is tried again.")]
        public static partial void Interrupted(ILogger logger, Exception failure);
    }
}
