namespace Portal.Authoring.Versions;

/// <summary>Which paragraphs of two texts are the same, in order: the longest such list.</summary>
internal static class BlockPairs
{
    // Beyond this many comparisons only what is alike at both ends counts.
    private const long Most = 4_000_000;

    public static IReadOnlyList<(int Before, int After)> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var pairs = new List<(int, int)>();
        var start = 0;
        for (; start < Math.Min(before.Count, after.Count) && before[start] == after[start]; start++) pairs.Add((start, start));
        var end = 0;
        while (end < Math.Min(before.Count, after.Count) - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        var (rows, columns) = (before.Count - start - end, after.Count - start - end);
        if ((long)rows * columns <= Most) pairs.AddRange(Middle(before, after, start, rows, columns));
        for (; end > 0; end--) pairs.Add((before.Count - end, after.Count - end));
        return pairs;
    }

    private static List<(int, int)> Middle(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int rows, int columns)
    {
        var common = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                common[i, j] = before[start + i] == after[start + j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (before[start + i] == after[start + j]) pairs.Add((start + i++, start + j++));
            else if (common[i + 1, j] >= common[i, j + 1]) i++;
            else j++;
        }
        return pairs;
    }
}
