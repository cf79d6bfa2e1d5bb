using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Domain.Plans.Changes;

/// <summary>Compares two texts word by word (Myers' shortest edit script on what differs between a common start and end).</summary>
public static partial class WordDiff
{
    /// <summary>Beyond that many differences two texts have little in common: the old one is shown gone and the new one come.</summary>
    private const int MostDifferences = 800;

    [GeneratedRegex(@"\s*\S+|\s+$")]
    private static partial Regex Words { get; }

    public static IReadOnlyList<WordPart> Of(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        var start = 0;
        while (start < Math.Min(old.Length, now.Length) && Same(old[start], now[start])) start++;
        var end = 0;
        while (end < Math.Min(old.Length, now.Length) - start && Same(old[^(end + 1)], now[^(end + 1)])) end++;

        var parts = new List<(WordSort Sort, string Word)>();
        parts.AddRange(now[..start].Select(word => (WordSort.Kept, word)));
        parts.AddRange(Middle(old[start..(old.Length - end)], now[start..(now.Length - end)]));
        parts.AddRange(now[(now.Length - end)..].Select(word => (WordSort.Kept, word)));
        return Joined(parts);
    }

    private static string[] Split(string text) => [.. Words.Matches(text).Select(match => match.Value)];

    private static bool Same(string one, string other) => one.AsSpan().Trim().SequenceEqual(other.AsSpan().Trim());

    private static List<(WordSort, string)> Middle(string[] old, string[] now)
    {
        if (old.Length == 0 || now.Length == 0 || Trace(old, now) is not { } trace)
            return [.. old.Select(word => (WordSort.Removed, word)), .. now.Select(word => (WordSort.Added, word))];

        var found = new List<(WordSort, string)>();
        var (x, y) = (old.Length, now.Length);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var (reached, offset) = (trace[d], d);
            var k = x - y;
            var fromAbove = k == -d || (k != d && At(reached, offset, k - 1) < At(reached, offset, k + 1));
            var previous = fromAbove ? k + 1 : k - 1;
            var (previousX, previousY) = d == 0 ? (0, 0) : (At(reached, offset, previous), At(reached, offset, previous) - previous);
            while (x > previousX && y > previousY) { found.Add((WordSort.Kept, now[--y])); x--; }
            if (d == 0) break;
            if (fromAbove) found.Add((WordSort.Added, now[--y]));
            else found.Add((WordSort.Removed, old[--x]));
        }

        found.Reverse();
        return found;
    }

    /// <summary>How far each diagonal reaches before the d-th difference, for each d; null when there are too many.</summary>
    private static List<int[]>? Trace(string[] old, string[] now)
    {
        var most = Math.Min(old.Length + now.Length, MostDifferences);
        var reach = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add([.. Enumerable.Range(-d - 1, 2 * d + 3).Select(k => reach.GetValueOrDefault(k, -1))]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reach.GetValueOrDefault(k - 1, -1) < reach.GetValueOrDefault(k + 1, -1)) ? reach.GetValueOrDefault(k + 1, 0) : reach[k - 1] + 1;
                while (x < old.Length && x - k < now.Length && Same(old[x], now[x - k])) x++;
                reach[k] = x;
                if (x >= old.Length && x - k >= now.Length) return trace;
            }
        }

        return null;
    }

    private static int At(int[] reached, int d, int k) => reached[k + d + 1];

    private static List<WordPart> Joined(List<(WordSort Sort, string Word)> words)
    {
        var parts = new List<WordPart>();
        var text = new StringBuilder();
        for (var index = 0; index < words.Count; index++)
        {
            text.Append(words[index].Word);
            if (index + 1 < words.Count && words[index + 1].Sort == words[index].Sort) continue;
            parts.Add(new WordPart(words[index].Sort, text.ToString()));
            text.Clear();
        }

        return parts;
    }
}
