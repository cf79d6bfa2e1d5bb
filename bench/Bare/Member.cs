using System.Net.WebSockets;
using System.Threading.Channels;

namespace Portal.Bare;

/// <summary>One socket of a room; frames leave in order, nobody waits for it.</summary>
internal sealed class Member(WebSocket socket)
{
    private readonly Channel<byte[]> _frames = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });

    public void Send(byte[] frame) => _frames.Writer.TryWrite(frame);

    public void End() => _frames.Writer.TryComplete();

    public async Task SendAllAsync()
    {
        try
        {
            await foreach (var frame in _frames.Reader.ReadAllAsync())
                await socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Its reader ends it.
        }
    }
}
