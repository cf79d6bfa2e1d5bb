using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Bare;

/// <summary>Asks for one address over and over on kept connections, each waiting for its answer before it asks again.</summary>
internal static class Load
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LengthHeader = "\r\nContent-Length: "u8.ToArray();
    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();

    public static async Task<(long Answers, double Seconds, double P50, double P99)> RunAsync(int port, string path, int connections, TimeSpan length, string? cookie)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: text/html\r\nAccept-Encoding: br\r\nAccept-Language: fr\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n");
        var began = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(port, request, began, length))));
        var all = times.SelectMany(each => each).Order().ToList();
        return (all.Count, Stopwatch.GetElapsedTime(began).TotalSeconds, At(all, 0.5), At(all, 0.99));
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)(sorted.Count * share)];

    private static async Task<List<double>> AskAsync(int port, byte[] request, long began, TimeSpan length)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var buffer = new byte[1 << 20];
        List<double> times = [];
        while (Stopwatch.GetElapsedTime(began) < length)
        {
            var asked = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket, buffer);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }
        return times;
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var (have, whole) = (0, -1);
        while (whole < 0 || have < whole)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(have));
            if (read == 0) throw new IOException("The server closed the connection.");
            have += read;
            if (whole < 0) whole = WholeLength(buffer.AsSpan(0, have));
        }
    }

    /// <summary>How long the answer is, head and body; negative while that cannot be said yet.</summary>
    private static int WholeLength(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(EndOfHead);
        if (head < 0) return -1;
        if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new IOException(Encoding.ASCII.GetString(answer[..Math.Min(answer.Length, 120)]));
        var at = answer[..head].IndexOf(LengthHeader);
        if (at >= 0 && Utf8Parser.TryParse(answer[(at + LengthHeader.Length)..], out int length, out _)) return head + EndOfHead.Length + length;
        return answer.EndsWith(LastChunk) ? answer.Length : -1; // sent in chunks
    }
}
