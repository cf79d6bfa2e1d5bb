namespace Portal.Authoring.Import.Mapping;

/// <summary>What is wrong with a cell. Each has a sentence: which cell, why, what to do.</summary>
public enum CellProblem
{
    /// <summary>No amount: kept as typed, marked, never counted as zero.</summary>
    Money,
    Number,
    Period,
    Choice,
    Tick,
    /// <summary>Nothing of that name in the plan, and nothing is to be created.</summary>
    Link,
    /// <summary>The same code stands twice in the file.</summary>
    RepeatedCode,
}
