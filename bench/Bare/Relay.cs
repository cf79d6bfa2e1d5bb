using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace Portal.Bare;

/// <summary>A relay of bytes between the people of a room: nothing is read, judged or kept.</summary>
internal static class Relay
{
    private const int LargestMessage = 64 << 10;

    public static void MapRelay(this WebApplication app, TimeSpan gather)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromMinutes(5) });
        var rooms = new ConcurrentDictionary<string, Room>(StringComparer.Ordinal);
        app.Map("/{room}", async (HttpContext context, string room) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await StayAsync(socket, rooms.GetOrAdd(room, _ => new Room(gather)));
        });
    }

    private static async Task StayAsync(WebSocket socket, Room room)
    {
        var member = new Member(socket);
        room.Enter(member);
        var sending = member.SendAllAsync();
        var buffer = new byte[LargestMessage];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += part.Count;
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close) break;
                room.Tell(member, buffer.AsSpan(0, length));
            }
        }
        catch (WebSocketException)
        {
            // It went without a word.
        }
        finally
        {
            room.Leave(member);
            member.End();
            await sending;
        }
    }
}
