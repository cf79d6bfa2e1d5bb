using Microsoft.AspNetCore.SignalR;

namespace Portal.Web.Realtime;

/// <summary>What waits to reach one browser. Nobody waits for it: when too much piles up, it is cut; it joins again and catches up by sequence.</summary>
internal sealed class Delivery(HubConnectionContext connection, int mostWaiting)
{
    private readonly Lock _gate = new();
    private long _waiting;
    private int _offences;
    private long _lastOffence;
    private volatile bool _isCut;

    public HubConnectionContext Connection => connection;

    /// <summary>Bytes handed over that the socket has not taken yet.</summary>
    public long Waiting => Volatile.Read(ref _waiting);

    /// <summary>Hands a message over and returns at once. SignalR keeps the order of what waits.</summary>
    public void Send(SerializedHubMessage message)
    {
        if (_isCut || connection.ConnectionAborted.IsCancellationRequested) return;
        var sending = connection.WriteAsync(message);
        if (sending.IsCompletedSuccessfully) return;

        var bytes = message.GetSerializedMessage(connection.Protocol).Length;
        if (Interlocked.Add(ref _waiting, bytes) > mostWaiting) Cut();
        _ = SettleAsync(sending, bytes);
    }

    /// <returns>Whether that was one too many within a minute: rare mistakes of an honest editor are forgiven.</returns>
    public bool Offend(TimeProvider time, int most)
    {
        lock (_gate)
        {
            if (time.GetElapsedTime(_lastOffence) > TimeSpan.FromMinutes(1)) _offences = 0;
            _lastOffence = time.GetTimestamp();
            return ++_offences >= most;
        }
    }

    /// <summary>Ends the connection. What was handed over before still leaves, if the other side reads.</summary>
    public void Cut()
    {
        _isCut = true; // the abort itself shows a little later, and nothing more is to be kept meanwhile
        connection.Abort();
    }

    private async Task SettleAsync(ValueTask sending, int bytes)
    {
        try
        {
            await sending;
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or InvalidOperationException or ObjectDisposedException)
        {
            // The connection went: whoever was on it joins again.
        }
        finally
        {
            Interlocked.Add(ref _waiting, -bytes);
        }
    }
}
