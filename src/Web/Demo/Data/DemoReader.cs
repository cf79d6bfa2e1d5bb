namespace Portal.Web.Demo.Data;

/// <summary>Someone on the list of readers.</summary>
public sealed record DemoReader
{
    public required string Name { get; init; }
    public required string Mail { get; init; }
}
