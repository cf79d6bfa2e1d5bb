namespace Portal.Web.Demo.Data;

/// <summary>A seat, by its name, represented by another.</summary>
public sealed record DemoProxy
{
    public required string Seat { get; init; }
    public required string By { get; init; }
}
