namespace Portal.Web.Demo.Data;

/// <summary>Why the alerts of a rule may stand; it answers each of them before the first submission.</summary>
public sealed record DemoAcknowledgement
{
    public required string Rule { get; init; }
    public required string Note { get; init; }
}
