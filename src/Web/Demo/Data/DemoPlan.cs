using Portal.Domain.Approvals;
using Portal.Domain.Plans;

namespace Portal.Web.Demo.Data;

/// <summary>A plan and the way it went: sections and records are named by the keys of its sketch.</summary>
public sealed record DemoPlan
{
    public required string Key { get; init; }
    public required string Template { get; init; }
    /// <summary>Name of the filled sketch; null for an empty template over the horizon.</summary>
    public string? Sketch { get; init; }
    /// <summary>Null keeps the sketch's title.</summary>
    public string? Title { get; init; }
    public int? HorizonFrom { get; init; }
    public int? HorizonTo { get; init; }
    public required string Slug { get; init; }
    public required string Circuit { get; init; }
    public required DateOnly CreatedOn { get; init; }
    public required string CreatedBy { get; init; }
    /// <summary>Where its steps lead, for tests to hold.</summary>
    public required ApprovalState State { get; init; }
    public Audience? PublishedTo { get; init; }
    public required DemoMoney Settings { get; init; }
    public IReadOnlyList<DemoPlanRole> Roles { get; init => field = value ?? []; } = [];
    public IReadOnlyList<DemoAcknowledgement> Acknowledgements { get; init => field = value ?? []; } = [];
    public IReadOnlyList<DemoStep> Steps { get; init => field = value ?? []; } = [];
    /// <summary>Those after the first, for a template of several.</summary>
    public IReadOnlyList<DemoDeliverable> Deliverables { get; init => field = value ?? []; } = [];
    public IReadOnlyList<DemoComment> Comments { get; init => field = value ?? []; } = [];
}
