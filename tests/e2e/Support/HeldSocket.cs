using Microsoft.Playwright;

namespace Portal.E2E.Tests.Support;

/// <summary>A slow uplink: what the browser sends over its live socket waits while held, what the server says arrives.</summary>
public sealed class HeldSocket
{
    private readonly List<Action> _waiting = [];
    private bool _isHeld;

    private HeldSocket() { }

    /// <summary>To be set before the plan is opened.</summary>
    public static async Task<HeldSocket> OnAsync(IPage page)
    {
        var held = new HeldSocket();
        await page.RouteWebSocketAsync(address => address.Contains("/hubs/plan", StringComparison.Ordinal), socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(frame => held.Pass(() =>
            {
                if (frame.Text is { } text) server.Send(text);
                else if (frame.Binary is { } bytes) server.Send(bytes);
            }));
        });
        return held;
    }

    public void Hold()
    {
        lock (_waiting) _isHeld = true;
    }

    public void Release()
    {
        lock (_waiting)
        {
            _isHeld = false;
            foreach (var send in _waiting) send();
            _waiting.Clear();
        }
    }

    private void Pass(Action send)
    {
        lock (_waiting)
        {
            if (_isHeld) _waiting.Add(send);
            else send();
        }
    }
}
