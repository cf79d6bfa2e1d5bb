namespace Portal.Web.Demo.Data;

/// <summary>A card of <c>/demo</c>: who one becomes in a click, and the plan one lands on. Without a person one stays a visitor.</summary>
public sealed record DemoEntrance
{
    public required string Key { get; init; }
    /// <summary>By language: <c>fr</c>, <c>en</c>.</summary>
    public required IReadOnlyDictionary<string, string> Label { get; init; }
    public required string Organisation { get; init; }
    public string? Person { get; init; }
    public required string Plan { get; init; }
}
