namespace Portal.Web.Demo.Data;

/// <summary>How the plan states its amounts.</summary>
public sealed record DemoMoney
{
    public required string Currency { get; init; }
    public bool WithTax { get; init; }
}
