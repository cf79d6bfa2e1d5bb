using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Portal.Web.Tests.Support;

/// <summary>A connection to the hub of live plans, in the JSON protocol of SignalR: the package with its client cannot be restored here.</summary>
public sealed class HubSocket : IDisposable
{
    private const char Separator = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebSocket _socket;
    private readonly byte[] _buffer = new byte[1 << 16];
    private string _unread = "";
    private int _calls;

    private HubSocket(WebSocket socket) => _socket = socket;

    /// <summary>Throws what the server answered when it lets nobody in.</summary>
    public static async Task<HubSocket> OpenAsync(PortalApp app, string space, string cookies)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Cookie = cookies;
        using var patience = new CancellationTokenSource(Patience);
        var hub = new HubSocket(await client.ConnectAsync(new Uri(app.SiteAddress, space + "/hubs/plan"), patience.Token));
        await hub.SendAsync("""{"protocol":"json","version":1}""");
        await hub.ReadAsync();
        return hub;
    }

    /// <summary>Calls a method and gives every message up to its completion, that included.</summary>
    public async Task<IReadOnlyList<string>> CallAsync(string method, object argument)
    {
        var id = (++_calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments = new[] { argument } }));
        List<string> heard = [];
        while (true)
        {
            var message = await ReadAsync();
            var root = JsonDocument.Parse(message).RootElement;
            if (root.TryGetProperty("type", out var type) && type.GetInt32() == 6) continue; // a ping
            if (root.TryGetProperty("invocationId", out var answered) && answered.GetString() == id)
            {
                heard.Add(message.Replace($"\"invocationId\":\"{id}\"", "\"invocationId\":\"n\"", StringComparison.Ordinal));
                return heard;
            }

            heard.Add(message);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task SendAsync(string message) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message + Separator), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task<string> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!_unread.Contains(Separator, StringComparison.Ordinal))
        {
            var read = await _socket.ReceiveAsync(_buffer, patience.Token);
            if (read.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException($"Closed: {read.CloseStatusDescription}");
            _unread += Encoding.UTF8.GetString(_buffer, 0, read.Count); // cut inside a character only in texts no test reads
        }

        var end = _unread.IndexOf(Separator, StringComparison.Ordinal);
        var message = _unread[..end];
        _unread = _unread[(end + 1)..];
        return message;
    }
}
