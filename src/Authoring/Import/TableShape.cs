namespace Portal.Authoring.Import;

/// <summary>Tells the heading row of a table nobody marked: words above, figures or longer text below.</summary>
internal static class TableShape
{
    public static bool FirstRowIsHeader(IReadOnlyList<string[]> rows)
    {
        if (rows.Count < 2 || rows[0].Length < 2) return false;
        var first = rows[0].Select(cell => cell.Trim()).ToList();
        if (first[0].Length == 0 && first.Skip(1).All(cell => cell.Length > 0)) return true;
        return first.All(cell => cell.Length > 0 && (!cell.Any(char.IsAsciiDigit) || IsYear(cell)))
            && rows.Skip(1).All(row => row.Skip(1).Any(cell => cell.Any(char.IsAsciiDigit)));
    }

    public static bool IsYear(string cell) => cell.Length == 4 && cell.All(char.IsAsciiDigit) && cell[0] is '1' or '2';
}
