using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Portal.Authoring.Sessions;

/// <summary>
/// What a session says, in order, off the writer's back: a slow network never delays a commit. A message that cannot be delivered in
/// time is left behind; its receiver sees the gap in the sequences and joins again.
/// </summary>
internal sealed partial class Outbox : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Channel<Func<ValueTask>> _messages = Channel.CreateUnbounded<Func<ValueTask>>(new() { SingleReader = true });
    private readonly ILogger _logger;
    private readonly SessionKey _key;
    private readonly TimeProvider _time;
    private readonly Task _sending;

    public Outbox(SessionKey key, TimeProvider time, ILogger logger)
    {
        (_key, _time, _logger) = (key, time, logger);
        _sending = Task.Run(SendAllAsync);
    }

    public void Post(Func<ValueTask> message) => _messages.Writer.TryWrite(message);

    /// <summary>Completes when everything posted so far has left.</summary>
    public Task FlushAsync()
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_messages.Writer.TryWrite(() => { left.SetResult(); return ValueTask.CompletedTask; })) return Task.CompletedTask;
        return left.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _messages.Writer.TryComplete();
        await _sending;
    }

    private async Task SendAllAsync()
    {
        await foreach (var message in _messages.Reader.ReadAllAsync())
        {
            try
            {
                var sending = message();
                if (!sending.IsCompletedSuccessfully) await sending.AsTask().WaitAsync(Patience, _time);
            }
            catch (Exception failure)
            {
                // The connection's trouble, never the document's: its owner joins again.
                Log.NotDelivered(_logger, failure, _key);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A message of session {Session} was not delivered.")]
        public static partial void NotDelivered(ILogger logger, Exception failure, SessionKey session);
    }
}
