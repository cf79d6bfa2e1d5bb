namespace Portal.Domain.Plans.Views;

/// <summary>
/// A precedence as a bound on starts: <c>start(To) ≥ start(From) + Offset</c>. Each of the four natures becomes one offset of durations and lag.
/// </summary>
internal sealed record PertLink(PlanRecord Record, string From, string To, decimal Offset)
{
    public static decimal OffsetOf(string? nature, decimal from, decimal to, decimal lag) => nature switch
    {
        "start-start" => lag,
        "finish-finish" => from + lag - to,
        "start-finish" => lag - to,
        _ => from + lag,
    };
}
