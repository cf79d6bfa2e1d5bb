namespace Portal.Authoring.Import.Mapping;

/// <summary>What an import did to a plan: enough to say it in numbers, and to take it back.</summary>
public sealed record ImportTrace
{
    public IReadOnlyList<string> Sections { get; init; } = [];
    public IReadOnlyList<string> Records { get; init; } = [];
    public IReadOnlyList<WrittenOver> Changes { get; init; } = [];

    public int Updated => Changes.Select(change => change.Record).OfType<string>().Distinct().Count();
}
