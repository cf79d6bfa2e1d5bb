using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Shared;

namespace Portal.Web.Pages.Organisations;

/// <summary>A plan as a row of the space.</summary>
public sealed record PlanRow
{
    public required PlanId Id { get; init; }
    public required string Title { get; init; }
    public required string Horizon { get; init; }
    public required ApprovalState State { get; init; }
    public required VersionNumber Number { get; init; }
    public bool Archived { get; init; }
    public bool Illustrative { get; init; }
    public required string Address { get; init; }
    /// <summary>The widest audience of its published version, if it is published.</summary>
    public Audience? Published { get; init; }
    /// <summary>Names of those who lead and write it.</summary>
    public IReadOnlyList<string> People { get; init; } = [];
    /// <summary>Names of those who have it open now.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];
    public DateOnly? NextDate { get; init; }
    public int? Completeness { get; init; }
}
