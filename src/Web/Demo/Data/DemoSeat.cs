using Portal.Domain.Governance;

namespace Portal.Web.Demo.Data;

/// <summary>A seat held by a person of the organisation, or by someone without an account who is only named.</summary>
public sealed record DemoSeat
{
    public string? Person { get; init; }
    public string? Name { get; init; }
    public SeatOffice Office { get; init; }
    public SeatRank Rank { get; init; }
}
