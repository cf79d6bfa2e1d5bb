namespace Portal.Domain.Plans.Records;

/// <summary>What the natural key of a cell is made of.</summary>
public enum CellAxis { Year, Quarter }

/// <summary>
/// A family of cells of a row, one a year (<c>planned.2016</c>) or one a quarter (<c>q.2016T1</c>). Two people filling the same
/// place fill one cell, never two rows.
/// </summary>
public sealed record CellDefinition(string Prefix, CellAxis Axis, FieldType Type)
{
    /// <summary>For choice cells: the allowed keys; empty means blank.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
    /// <summary>Whether <c>{prefix}total</c> may be typed beside the years.</summary>
    public bool HasTotal { get; init; }

    public bool Holds(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) && key.Length > Prefix.Length;

    internal FieldDefinition AsField(string key) => new(key, Type) { Choices = Choices };
}
