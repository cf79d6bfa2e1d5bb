using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Realtime;

/// <summary>Speaks the hub's JSON protocol over a WebSocket, as the browser does.</summary>
internal sealed class PlanSocket : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebSocket _socket;
    private readonly StringBuilder _received = new();
    private int _calls;

    private PlanSocket(WebSocket socket) => _socket = socket;

    public static async Task<PlanSocket> OpenAsync(PortalApp app, string space, string cookies, string origin = "http://localhost")
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookies;
            request.Headers.Origin = origin;
        };
        var socket = new PlanSocket(await client.ConnectAsync(new Uri($"ws://localhost{space}/hubs/plan"), default));
        await socket.SendAsync("""{"protocol":"json","version":1}""");
        await socket.ReceiveAsync();
        return socket;
    }

    /// <summary>The result of an invocation, or the message of its error.</summary>
    public async Task<(JsonElement? Result, string? Error)> InvokeAsync(string method, object argument)
    {
        var id = (++_calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments = new[] { argument } }));
        var answer = await UntilAsync(message => message.GetProperty("type").GetInt32() == 3 && message.GetProperty("invocationId").GetString() == id);
        return (answer.TryGetProperty("result", out var result) ? result : null, answer.TryGetProperty("error", out var error) ? error.GetString() : null);
    }

    public Task SendAsync(string method, object argument) =>
        SendAsync(JsonSerializer.Serialize(new { type = 1, target = method, arguments = new[] { argument } }));

    /// <summary>The argument of the next event of that name.</summary>
    public async Task<JsonElement> HearAsync(string name) =>
        (await UntilAsync(message => message.TryGetProperty("target", out var target) && target.GetString() == name)).GetProperty("arguments")[0];

    /// <summary>Waits until the server has ended the connection.</summary>
    public async Task ClosedAsync()
    {
        try
        {
            while (true) await ReceiveAsync();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Closed properly, or cut.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open) await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        _socket.Dispose();
    }

    private async Task<JsonElement> UntilAsync(Func<JsonElement, bool> wanted)
    {
        while (true)
        {
            var message = JsonDocument.Parse(await ReceiveAsync()).RootElement;
            if (message.TryGetProperty("type", out _) && wanted(message)) return message;
        }
    }

    private Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, true, default);

    private async Task<string> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[1 << 16];
        while (true)
        {
            var text = _received.ToString();
            if (text.IndexOf(End, StringComparison.Ordinal) is var end && end >= 0)
            {
                _received.Remove(0, end + 1);
                return text[..end];
            }
            var read = await _socket.ReceiveAsync(buffer, patience.Token);
            if (read.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("The hub closed the connection.");
            _received.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
        }
    }
}
