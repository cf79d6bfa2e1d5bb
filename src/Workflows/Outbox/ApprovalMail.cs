using Portal.Domain.Shared;

namespace Portal.Workflows.Outbox;

/// <summary>What the mails about a circuit fill in. Dates are local to the organisation; the link is an address under its space.</summary>
public sealed record ApprovalMail
{
    public required string Plan { get; init; }
    public required string Version { get; init; }
    public required string State { get; init; }
    public required string By { get; init; }
    public required string Link { get; init; }
    /// <summary>What it is about: asked again, just before sending, whether the recipient may still read it.</summary>
    public DeliverableId? Deliverable { get; init; }
    public string? Body { get; init; }
    public DateOnly? SessionOn { get; init; }
    public DateOnly? DueOn { get; init; }
    /// <summary>When an electronic vote closes.</summary>
    public DateTimeOffset? ClosesAt { get; init; }
    /// <summary>Days until the deadline when it is a reminder; negative when it is over.</summary>
    public int? DaysLeft { get; init; }
    public string? Decision { get; init; }
    public string? Message { get; init; }
    /// <summary>Titles of the sections asked about again, when it is not the whole plan.</summary>
    public IReadOnlyList<string>? Sections { get; init; }
}
