namespace Portal.Web.Demo.Data;

/// <summary>Votes counted in session, proxies included.</summary>
public sealed record DemoVotes
{
    public required int For { get; init; }
    public required int Against { get; init; }
    public required int Abstentions { get; init; }
}
