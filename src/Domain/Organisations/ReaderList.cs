using Portal.Domain.People;

namespace Portal.Domain.Organisations;

/// <summary>What was read from a pasted or uploaded list of addresses: nothing is dropped silently.</summary>
public sealed record ReaderList(IReadOnlyList<ReaderList.Line> Accepted, IReadOnlyList<RefusedReader> Refused, int Duplicates)
{
    public const int MaximumLines = 20_000;

    public sealed record Line(EmailAddress Email, string? Name);

    /// <summary>
    /// Reads one address a line or cell, with or without a name: <c>a@b.fr</c>, <c>Service achats &lt;a@b.fr&gt;</c>,
    /// <c>Service achats;a@b.fr</c>; also several on one line separated by commas or semicolons. A header line is skipped.
    /// </summary>
    public static ReaderList Parse(string text)
    {
        var accepted = new List<Line>();
        var refused = new List<RefusedReader>();
        var seen = new HashSet<EmailAddress>();
        var (duplicates, read) = (0, 0);

        foreach (var (index, raw) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (raw.Trim() is not { Length: > 0 } line) continue;
            if (read++ >= MaximumLines) { refused.Add(new(index + 1, line, ReaderRefusal.TooManyLines)); continue; }

            var (found, broken) = Read(line);
            refused.AddRange(broken.Select(part => new RefusedReader(index + 1, part, ReaderRefusal.BadAddress)));
            if (found.Count == 0 && broken.Count == 0 && read > 1) refused.Add(new(index + 1, line, ReaderRefusal.NoAddress));
            foreach (var entry in found)
            {
                if (seen.Add(entry.Email)) accepted.Add(entry);
                else duplicates++;
            }
        }

        return new(accepted, refused, duplicates);
    }

    // A line without any "@" names people only; the first one is the header of a table.
    private static (List<Line> Found, List<string> Broken) Read(string line)
    {
        var (found, broken) = (new List<Line>(), new List<string>());
        string? name = null;
        foreach (var raw in line.Split([',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cell = raw.Trim('"', ' ');
            var open = cell.EndsWith('>') ? cell.LastIndexOf('<') : -1;
            if (EmailAddress.TryParse(open >= 0 ? cell[(open + 1)..^1] : cell, null, out var email))
            {
                var before = open > 0 ? cell[..open].Trim('"', ' ') : "";
                found.Add(new Line(email, before.Length > 0 ? before : name));
                name = null;
            }
            else if (cell.Contains('@', StringComparison.Ordinal)) broken.Add(cell);
            else name = name is null ? cell : $"{name} {cell}";
        }

        return (found, broken);
    }
}
