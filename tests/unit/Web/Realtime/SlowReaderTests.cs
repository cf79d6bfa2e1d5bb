using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Web.Realtime;

namespace Portal.Web.Tests.Realtime;

/// <summary>One browser that reads slowly or not at all, among others.</summary>
public sealed class SlowReaderTests
{
    private const string Plan = "plan/a";
    private const int Large = 1 << 20;

    private readonly LiveConnections _connections = new(NullLogger<DefaultHubLifetimeManager<PlanHub>>.Instance);

    [Fact]
    public async Task Who_reads_gets_everything_in_order_while_another_never_reads()
    {
        await ConnectAsync("stuck");
        var (_, reader) = await ConnectAsync("reader");

        for (var i = 0; i < 50; i++) Assert.True(_connections.SendGroupAsync(Plan, "Update", [i, Words(100_000)]).IsCompleted);

        for (var i = 0; i < 50; i++) Assert.StartsWith($$"""{"type":1,"target":"Update","arguments":[{{i}},""", await ReadAsync(reader), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_never_reads_is_cut_once_too_much_waits_and_no_more_is_kept()
    {
        var (stuck, _) = await ConnectAsync("stuck");
        var delivery = _connections.Find("stuck")!; // connected above

        for (var i = 0; i < 200; i++)
        {
            await _connections.SendGroupAsync(Plan, "Update", [Words(Large)]);
            Assert.InRange(delivery.Waiting, 0, LiveConnections.MostWaitingBytes + 2 * Large);
            if (stuck.ConnectionAborted.IsCancellationRequested) break;
        }

        await AbortedAsync(stuck);
    }

    [Fact]
    public async Task Who_reads_slowly_and_keeps_up_is_not_cut()
    {
        var (slow, reader) = await ConnectAsync("slow");

        for (var i = 0; i < 40; i++)
        {
            await _connections.SendGroupAsync(Plan, "Update", [Words(Large)]);
            if (i >= 8) await ReadAsync(reader);
        }

        Assert.False(slow.ConnectionAborted.IsCancellationRequested);
    }

    [Fact]
    public async Task Who_left_a_plan_or_went_is_sent_nothing_more()
    {
        var (left, reader) = await ConnectAsync("left");
        var (gone, _) = await ConnectAsync("gone");
        await _connections.RemoveFromGroupAsync("left", Plan);
        await _connections.OnDisconnectedAsync(gone);

        await _connections.SendGroupAsync(Plan, "Update", [1]);
        await _connections.SendConnectionAsync("gone", "Ack", [1]);
        await _connections.SendConnectionAsync("left", "Ack", [2]);

        Assert.Contains("\"Ack\"", await ReadAsync(reader), StringComparison.Ordinal);
        Assert.Null(_connections.Find("gone"));
    }

    [Fact]
    public async Task What_one_said_goes_to_everybody_else()
    {
        var (_, one) = await ConnectAsync("one");
        var (_, other) = await ConnectAsync("other");

        await _connections.SendGroupExceptAsync(Plan, "Awareness", [1], ["one"]);
        await _connections.SendGroupAsync(Plan, "Update", [2]);

        Assert.Contains("\"Update\"", await ReadAsync(one), StringComparison.Ordinal);
        Assert.Contains("\"Awareness\"", await ReadAsync(other), StringComparison.Ordinal);
    }

    private async Task<(HubConnectionContext Connection, PipeReader Reader)> ConnectAsync(string id)
    {
        // As SignalR sets up its transports: the writer waits beyond 64 KB.
        var toBrowser = new Pipe(new(pauseWriterThreshold: 64 << 10, resumeWriterThreshold: 32 << 10, useSynchronizationContext: false));
        var fromBrowser = new Pipe();
        var context = new DefaultConnectionContext(id, new Duplex(fromBrowser.Reader, toBrowser.Writer), new Duplex(toBrowser.Reader, fromBrowser.Writer));
        var connection = new HubConnectionContext(context, new() { KeepAliveInterval = TimeSpan.FromMinutes(1) }, NullLoggerFactory.Instance) { Protocol = new JsonHubProtocol() };
        await _connections.OnConnectedAsync(connection);
        await _connections.AddToGroupAsync(id, Plan);
        return (connection, toBrowser.Reader);
    }

    /// <summary>The next whole message, without the byte that ends it.</summary>
    private static async Task<string> ReadAsync(PipeReader reader)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var read = await reader.ReadAsync(patience.Token);
            if (read.Buffer.PositionOf((byte)0x1E) is { } end)
            {
                var message = System.Text.Encoding.UTF8.GetString(read.Buffer.Slice(0, end).ToArray());
                reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return message;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async Task AbortedAsync(HubConnectionContext connection)
    {
        var aborted = new TaskCompletionSource();
        await using var _ = connection.ConnectionAborted.Register(aborted.SetResult);
        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static string Words(int length) => new('x', length);

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
