using Portal.Domain.People;

namespace Portal.Domain.Organisations;

/// <summary>What was read from a pasted or uploaded list of addresses: nothing is dropped silently.</summary>
public sealed record ReaderList(IReadOnlyList<ReaderList.Line> Accepted, IReadOnlyList<string> Refused, int Duplicates)
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
        var refused = new List<string>();
        var seen = new HashSet<EmailAddress>();
        var duplicates = 0;
        var lines = text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        foreach (var (index, line) in lines.Index())
        {
            if (index >= MaximumLines) { refused.Add(line); continue; }
            var found = Read(line).ToList();
            if (found.Count == 0 && !(index == 0 && IsHeader(line))) refused.Add(line);
            foreach (var entry in found)
            {
                if (seen.Add(entry.Email)) accepted.Add(entry);
                else duplicates++;
            }
        }

        return new(accepted, refused, duplicates);
    }

    private static IEnumerable<Line> Read(string line)
    {
        string? name = null;
        foreach (var raw in line.Split([',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cell = raw.Trim('"', ' ');
            if (cell.EndsWith('>') && cell.LastIndexOf('<') is >= 0 and var open)
            {
                if (EmailAddress.TryParse(cell[(open + 1)..^1], null, out var inside))
                    yield return new Line(inside, cell[..open].Trim('"', ' ') is { Length: > 0 } before ? before : name);
                name = null;
            }
            else if (EmailAddress.TryParse(cell, null, out var email))
            {
                yield return new Line(email, name);
                name = null;
            }
            else
            {
                name = name is null ? cell : $"{name} {cell}";
            }
        }
    }

    private static bool IsHeader(string line) => !line.Contains('@', StringComparison.Ordinal);
}
