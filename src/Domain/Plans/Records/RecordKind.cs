namespace Portal.Domain.Plans.Records;

/// <summary>How a field is typed, checked and shown. The raw text is always kept; the type says how Domain reads it.</summary>
public enum FieldType { Text, LongText, Number, Money, Quarter, Period, Year, Date, Choice, Tick, Link, Links, List, Level, Email }

/// <summary>One field of a record kind. Labels and choices are resource keys: <c>Fields.{kind}.{key}</c>, <c>Choices.{kind}.{key}.{choice}</c>.</summary>
public sealed record FieldDefinition(string Key, FieldType Type)
{
    /// <summary>For <see cref="FieldType.Link"/> and <see cref="FieldType.Links"/>: the kind of record pointed to.</summary>
    public string? LinkTo { get; init; }
    /// <summary>For <see cref="FieldType.Choice"/>: the allowed keys, in order.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
    /// <summary>Fields never shown beyond the organisation, whatever the record's audience (contacts, people codes).</summary>
    public bool Internal { get; init; }
}

/// <summary>
/// A kind of record of the plan (domain.md 2), in its own file under Records and registered once in <c>RecordKinds.All</c>.
/// Labels are resource keys: <c>Kinds.{key}.One</c>, <c>Kinds.{key}.Many</c>.
/// </summary>
public sealed record RecordKind(string Key, Audience DefaultAudience, IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>Whether people see and type a code (O1, M13…).</summary>
    public bool HasCode { get; init; }
    /// <summary>The field that names the record in lists, alerts and references.</summary>
    public string TitleField { get; init; } = "title";
    /// <summary>Prefixes of natural-key cells this kind's rows hold beside its fields: <c>planned.</c>, <c>q.</c>…</summary>
    public IReadOnlyList<string> CellPrefixes { get; init; } = [];

    public FieldDefinition? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);
}

/// <summary>How a block is laid out in the editor and on the page.</summary>
public enum BlockLayout { Table, Envelopes, QuarterGrid, Scenarios, Matrix, Mandates, Stages, View }

/// <summary>
/// A structured block a section may show: which records, in which grid. <c>View</c> layouts show computed figures and are not edited.
/// Label: resource key <c>Blocks.{key}</c>.
/// </summary>
public sealed record BlockDefinition(string Key, BlockLayout Layout, string? RecordKind)
{
    /// <summary>Field keys shown as columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
    /// <summary>A link or choice field whose value groups the rows under headings (e.g. <c>theme</c>).</summary>
    public string? GroupBy { get; init; }
    /// <summary>Prefix of the natural-key cells shown after the columns: one a year (<c>planned.</c>) or one a quarter (<c>q.</c>).</summary>
    public string? Cells { get; init; }
    /// <summary>True when the block shows every record of its kind in the plan, false when only those of its own section.</summary>
    public bool WholePlan { get; init; }
}
