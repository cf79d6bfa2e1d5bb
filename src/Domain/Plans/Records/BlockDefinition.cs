namespace Portal.Domain.Plans.Records;

/// <summary>
/// A structured block a section may show: which records, in which grid. Label: resource key <c>Blocks.{key}</c>.
/// </summary>
public sealed record BlockDefinition(string Key, BlockLayout Layout, string? RecordKind)
{
    /// <summary>Field keys shown as columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
    /// <summary>A link or choice field whose value groups the rows under headings (e.g. <c>theme</c>).</summary>
    public string? GroupBy { get; init; }
    /// <summary>Prefix of the natural-key cells shown after the columns: one a year (<c>planned.</c>) or one a quarter (<c>q.</c>).</summary>
    public string? Cells { get; init; }
    /// <summary>Kind of the single record that holds the totals its author stated, under the same columns (<c>stated.2016</c>).</summary>
    public string? TotalsKind { get; init; }
    /// <summary>Rows shown under each record of the block: the cost lines of a scenario, the items of a stage.</summary>
    public BlockLines? Lines { get; init; }
    /// <summary>Only records with this value; a row created in the block gets it.</summary>
    public BlockFilter? Filter { get; init; }
    /// <summary>True when the block shows every record of its kind in the plan, false when only those of its own section.</summary>
    public bool WholePlan { get; init; }
}
