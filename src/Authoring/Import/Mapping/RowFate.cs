namespace Portal.Authoring.Import.Mapping;

/// <summary>What becomes of a row.</summary>
public enum RowFate
{
    New,
    /// <summary>Its record is in the plan, and takes what the row says.</summary>
    Updates,
    /// <summary>Its record is in the plan, and stays as it is.</summary>
    Known,
    /// <summary>A line of totals: what its author stated, never a line of its own.</summary>
    Total,
    LeftOut,
}
