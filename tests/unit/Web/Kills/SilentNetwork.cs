using System.Net;
using System.Net.Sockets;

namespace Portal.Web.Tests.Kills;

/// <summary>A network between people and a server that can fall silent: connections stay open and no byte passes, as when a cable is pulled.</summary>
internal sealed class SilentNetwork : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly CancellationTokenSource _ending = new();
    private volatile TaskCompletionSource _line = Open();

    public SilentNetwork(Uri server)
    {
        _server = server;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    public void FallSilent() => _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void ComeBack() => _line.TrySetResult();

    public void Dispose()
    {
        _ending.Cancel();
        _listener.Dispose();
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await _listener.AcceptTcpClientAsync(_ending.Token));
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient person)
    {
        using (person)
        using (var server = new TcpClient())
        {
            try
            {
                await _line.Task;
                await server.ConnectAsync(_server.Host, _server.Port, _ending.Token);
                await Task.WhenAny(CopyAsync(person, server), CopyAsync(server, person));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException)
            {
                // One side went away, which is what the other is told by the end of this.
            }
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _ending.Token) is var read and > 0)
            {
                await _line.Task;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _ending.Token);
            }
            await _line.Task; // not even the end of a connection is heard of in a silent network
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or InvalidOperationException)
        {
            await _line.Task;
        }
    }

    private static TaskCompletionSource Open()
    {
        var line = new TaskCompletionSource();
        line.SetResult();
        return line;
    }
}
