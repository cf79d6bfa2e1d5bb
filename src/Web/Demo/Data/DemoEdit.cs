namespace Portal.Web.Demo.Data;

/// <summary>Text added at the end of a field of a record.</summary>
public sealed record DemoEdit
{
    public required string Record { get; init; }
    public required string Field { get; init; }
    public required string Append { get; init; }
}
