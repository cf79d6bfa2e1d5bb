using System.Collections.Concurrent;
using System.Threading.Channels;
using Portal.Authoring.Sessions;

namespace Portal.Authoring.Tests.Sessions;

/// <summary>Hands each message to the client it is for, and remembers all.</summary>
internal sealed class RecordingRelay : ISessionRelay
{
    private readonly ConcurrentDictionary<string, Channel<object>> _inboxes = new();
    private readonly ConcurrentDictionary<string, byte> _inside = new();

    public ConcurrentQueue<object> All { get; } = new();

    /// <summary>Cursors leave once it is done.</summary>
    public Task Network { get; set; } = Task.CompletedTask;

    public Channel<object> Inbox(string connection) => _inboxes.GetOrAdd(connection, _ => Channel.CreateUnbounded<object>());

    public ValueTask EnterAsync(SessionKey session, string connection)
    {
        _inside[connection] = 0;
        return ValueTask.CompletedTask;
    }

    public ValueTask LeaveAsync(SessionKey session, string connection)
    {
        _inside.TryRemove(connection, out _);
        return ValueTask.CompletedTask;
    }

    public ValueTask AcknowledgeAsync(SessionKey session, string connection, Guid batch, long sequence) => To(connection, new Ack(batch, sequence));
    public ValueTask RefuseAsync(SessionKey session, string connection, Refusal refusal) => To(connection, refusal);
    public ValueTask RelayAsync(SessionKey session, CommittedFrame frame) => ToAll(frame);
    public async ValueTask RelayAwarenessAsync(SessionKey session, string? exceptConnection, ReadOnlyMemory<byte> update)
    {
        await Network;
        await ToAll(new Cursor(update.ToArray()), exceptConnection);
    }

    public ValueTask TellRightsAsync(SessionKey session, string connection, EditRights rights) => To(connection, rights);
    public ValueTask WarnOfFreezeAsync(SessionKey session, TimeSpan flush, string by) => ToAll(new Freezing(by));
    public ValueTask TellProjectionAsync(SessionKey session, PlanReading reading, IReadOnlyList<ChangedBlock> blocks) => ToAll(new Projected(reading, blocks));
    public ValueTask DropAsync(SessionKey session, string connection, DropReason reason) => To(connection, reason);

    private ValueTask To(string connection, object message)
    {
        All.Enqueue(message);
        Inbox(connection).Writer.TryWrite(message);
        return ValueTask.CompletedTask;
    }

    private ValueTask ToAll(object message, string? except = null)
    {
        All.Enqueue(message);
        foreach (var connection in _inside.Keys.Where(connection => connection != except)) Inbox(connection).Writer.TryWrite(message);
        return ValueTask.CompletedTask;
    }

    internal sealed record Ack(Guid Batch, long Sequence);
    internal sealed record Freezing(string By);
    internal sealed record Projected(PlanReading Reading, IReadOnlyList<ChangedBlock> Blocks);
    internal sealed record Cursor(byte[] Update);
}
