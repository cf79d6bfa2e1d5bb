namespace Portal.Web.Demo.Data;

/// <summary>An answer in a thread.</summary>
public sealed record DemoReply
{
    public required string By { get; init; }
    public required DateTime On { get; init; }
    public required string Text { get; init; }
}
