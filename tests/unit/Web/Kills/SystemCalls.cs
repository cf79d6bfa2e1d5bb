using System.Text.RegularExpressions;

namespace Portal.Web.Tests.Kills;

/// <summary>
/// What a server did, as strace wrote it down in order: bytes written to the log of the database, flushes that returned, bytes sent.
/// A call interrupted by another thread is two lines; its bytes are on the first, its return is the second.
/// </summary>
internal sealed partial class SystemCalls
{
    private readonly Dictionary<string, int> _written = [];
    private readonly Dictionary<Guid, int> _acknowledged = [];
    private readonly List<int> _flushes = [];

    private SystemCalls() { }

    /// <summary>Where strace must be put in front of the server.</summary>
    public static string[] TracedInto(string file) =>
        ["strace", "-f", "--seccomp-bpf", "-s", "200000", "-o", file, "-e", "trace=pwrite64,fsync,fdatasync,write,sendto,sendmsg,writev"];

    public static SystemCalls Read(string file)
    {
        var calls = new SystemCalls();
        var line = 0;
        foreach (var text in File.ReadLines(file)) calls.Take(text, line++);
        return calls;
    }

    /// <summary>Whether the words were written, then flushed, and only then acknowledged.</summary>
    public bool WasOnDiskBefore(string words, Guid acknowledgement)
    {
        if (!_written.TryGetValue(words, out var written) || !_acknowledged.TryGetValue(acknowledgement, out var acknowledged)) return false;
        var next = _flushes.BinarySearch(written);
        if (next < 0) next = ~next;
        return next < _flushes.Count && _flushes[next] < acknowledged;
    }

    private void Take(string text, int line)
    {
        if (text.Contains("pwrite64(", StringComparison.Ordinal))
        {
            foreach (Match token in Tokens().Matches(text)) _written.TryAdd(token.Value, line);
        }
        else if (text.Contains("fsync", StringComparison.Ordinal) || text.Contains("fdatasync", StringComparison.Ordinal))
        {
            if (text.EndsWith("= 0", StringComparison.Ordinal)) _flushes.Add(line);
        }
        else
        {
            foreach (Match batch in Acknowledgements().Matches(Seams().Replace(text, ""))) _acknowledged.TryAdd(Guid.Parse(batch.Groups[1].Value), line);
        }
    }

    [GeneratedRegex(@"t\d+-\d+; ")]
    private static partial Regex Tokens();

    // One send of several buffers: an acknowledgement may lie across two of them.
    [GeneratedRegex(@""", iov_len=\d+\}, \{iov_base=""")]
    private static partial Regex Seams();

    // As strace writes {"type":1,"target":"Ack","arguments":[{"deliverable":"…","batch":"…
    [GeneratedRegex("""\\"Ack\\",\\"arguments\\":\[\{\\"deliverable\\":\\"[0-9a-f-]{36}\\",\\"batch\\":\\"([0-9a-f-]{36})""")]
    private static partial Regex Acknowledgements();
}
