namespace Portal.Authoring.Import.Mapping;

/// <summary>What a table is to become: its rows records of a kind, its columns fields of theirs.</summary>
public sealed record TableMapping
{
    public required string Kind { get; init; }
    /// <summary>The row that holds the headings, from 0; -1 when none does. Rows above it are left out.</summary>
    public int HeaderRow { get; init; }
    /// <summary>One a column: a field (<c>title</c>), <c>code</c>, a cell (<c>planned.2016</c>), or empty for a column that is not taken.</summary>
    public required IReadOnlyList<string> Columns { get; init; }
    /// <summary>What bare amounts are counted in: <c>K€</c>… Empty takes them as they are.</summary>
    public string Unit { get; init; } = "";
    public DuplicateChoice Duplicates { get; init; }
    /// <summary>A theme, a body… that is named and not in the plan yet is added to it.</summary>
    public bool CreateLinked { get; init; } = true;
    /// <summary>Rows a person left out, by their place in the table.</summary>
    public IReadOnlySet<int> LeftOut { get; init; } = new HashSet<int>();
}
