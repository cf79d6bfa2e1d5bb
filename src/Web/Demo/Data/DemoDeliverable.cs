using Portal.Domain.Approvals;

namespace Portal.Web.Demo.Data;

/// <summary>A deliverable of a plan after its first, and the way it went.</summary>
public sealed record DemoDeliverable
{
    public required string Code { get; init; }
    public required string Sketch { get; init; }
    public required ApprovalState State { get; init; }
    public IReadOnlyList<DemoAcknowledgement> Acknowledgements { get; init => field = value ?? []; } = [];
    public IReadOnlyList<DemoStep> Steps { get; init => field = value ?? []; } = [];
}
