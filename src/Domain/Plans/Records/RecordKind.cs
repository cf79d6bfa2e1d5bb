namespace Portal.Domain.Plans.Records;

/// <summary>
/// A kind of record of the plan, in its own file under Kinds and registered once in <see cref="RecordKinds.All"/>.
/// Labels are resource keys: <c>Kinds.{key}.One</c>, <c>Kinds.{key}.Many</c>.
/// </summary>
public sealed record RecordKind(string Key, Audience DefaultAudience, IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>Whether people see and type a code (O1, M13…).</summary>
    public bool HasCode { get; init; }
    /// <summary>The field that names the record in lists, alerts and references. When it is a link, the record is named by what it points to.</summary>
    public string TitleField { get; init; } = "title";
    /// <summary>Prefixes of natural-key cells this kind's rows hold beside its fields: <c>planned.</c>, <c>q.</c>…</summary>
    public IReadOnlyList<CellDefinition> Cells { get; init; } = [];
    /// <summary>What a row needs, beside its name, to count as filled in. A prefix such as <c>planned.</c> means at least one such cell.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];
    /// <summary>At most one record of this kind in a plan (stated totals of the envelopes).</summary>
    public bool Single { get; init; }

    /// <summary>Asked for every field of every record at each keystroke. A kind may have a field of the name of a common one; its own wins.</summary>
    private Dictionary<string, FieldDefinition> ByKey => field ??= CommonFields.All.Concat(Fields).GroupBy(each => each.Key).ToDictionary(group => group.Key, group => group.Last());

    public IEnumerable<string> CellPrefixes => Cells.Select(cell => cell.Prefix);

    /// <summary>The definition of a field or of the cell a key such as <c>planned.2016</c> belongs to.</summary>
    public FieldDefinition? Field(string key) =>
        ByKey.GetValueOrDefault(key)
        ?? Cells.FirstOrDefault(cell => cell.Holds(key))?.AsField(key);
}
