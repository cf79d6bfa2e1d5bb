using Portal.Domain.Governance;

namespace Portal.Workflows.Engine;

/// <summary>The session whose agenda a plan is put on.</summary>
public sealed record SessionChoice(DateOnly HeldOn, TimeOnly? StartsAt = null, string? Place = null)
{
    /// <summary>Set once the meeting exists; also given to join one that does.</summary>
    public MeetingId? Meeting { get; init; }
}
