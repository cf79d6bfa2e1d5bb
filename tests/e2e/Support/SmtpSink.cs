using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.E2E.Tests.Support;

/// <summary>A mail server that keeps what it is given: enough of SMTP for the portal's own client, over a real connection.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Letter> _letters = [];
    private readonly Task _accepting;

    public SmtpSink()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<Letter> Letters { get { lock (_letters) return [.. _letters]; } }

    /// <summary>Waits for the latest letter to an address whose subject holds a word.</summary>
    public async Task<Letter> LetterAsync(string to, string subject)
    {
        Letter? found = null;
        await Eventually.HoldsAsync($"a letter « {subject} » to {to}", TimeSpan.FromSeconds(30), () =>
        {
            found = Letters.LastOrDefault(letter => letter.To == to && letter.Subject.Contains(subject, StringComparison.OrdinalIgnoreCase));
            return Task.FromResult(found is not null);
        });
        return found!; // it holds
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true) talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 puits");
            var to = "";
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase)) to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("221 au revoir");
                    return;
                }

                if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("250 bien");
                    continue;
                }

                await writer.WriteLineAsync("354 la lettre");
                var letter = Letter.Read(to, await LinesAsync(reader));
                lock (_letters) _letters.Add(letter);
                await writer.WriteLineAsync("250 gardee");
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            // The portal stopped first.
        }
    }

    private async Task<List<string>> LinesAsync(StreamReader reader)
    {
        List<string> lines = [];
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".") lines.Add(line.StartsWith('.') ? line[1..] : line);
        return lines;
    }
}
