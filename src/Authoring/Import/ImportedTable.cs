namespace Portal.Authoring.Import;

/// <summary>A table as it was printed: rows of texts, all of the same width.</summary>
/// <param name="Section">Key of the section of the text it stands in.</param>
public sealed record ImportedTable(string Title, string Section, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public int Width => Rows.Count == 0 ? 0 : Rows[0].Count;

    /// <summary>The same table with some cells as a person corrected them; corrections of cells that are not there count for nothing.</summary>
    public ImportedTable With(IReadOnlyCollection<CellCorrection> corrections)
    {
        var byRow = corrections.Where(each => each.Row >= 0 && each.Row < Rows.Count && each.Column >= 0 && each.Column < Width).ToLookup(each => each.Row);
        return byRow.Count == 0 ? this : this with { Rows = [.. Rows.Select((row, at) => byRow.Contains(at) ? Corrected(row, byRow[at]) : row)] };
    }

    private static string[] Corrected(IReadOnlyList<string> row, IEnumerable<CellCorrection> corrections)
    {
        string[] cells = [.. row];
        foreach (var each in corrections) cells[each.Column] = each.Text;
        return cells;
    }
}
