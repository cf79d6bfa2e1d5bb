namespace Portal.Authoring.Import;

/// <summary>A table as it was printed: rows of texts, all of the same width.</summary>
/// <param name="Section">Key of the section of the text it stands in.</param>
public sealed record ImportedTable(string Title, string Section, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public int Width => Rows.Count == 0 ? 0 : Rows[0].Count;
}
