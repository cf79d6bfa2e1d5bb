namespace Portal.Authoring.Import.Mapping;

/// <summary>A cell of a row, as it was typed and as it will be kept.</summary>
/// <param name="Target">The field it is for.</param>
/// <param name="Value">What the record will hold: the raw text itself where it cannot be read.</param>
public sealed record MappedCell(int Column, string Target, string Raw, string Value, CellProblem? Problem)
{
    /// <summary>Names of records that will be created for this link.</summary>
    public IReadOnlyList<string> Creates { get; init; } = [];
}
