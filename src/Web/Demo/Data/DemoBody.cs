using Portal.Domain.Governance;

namespace Portal.Web.Demo.Data;

/// <summary>A body; settings are the defaults of its kind.</summary>
public sealed record DemoBody
{
    public required string Key { get; init; }
    public required BodyKind Kind { get; init; }
    public required string Title { get; init; }
    public string? Mission { get; init; }
    public IReadOnlyList<DemoSeat> Seats { get; init => field = value ?? []; } = [];
}
