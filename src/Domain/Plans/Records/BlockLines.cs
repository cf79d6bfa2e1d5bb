namespace Portal.Domain.Plans.Records;

/// <summary>Rows of another kind under each record of a block; <paramref name="LinkField"/> of the row points to the record.</summary>
public sealed record BlockLines(string RecordKind, string LinkField, string? GroupBy, IReadOnlyList<string> Columns);
