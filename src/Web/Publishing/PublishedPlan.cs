using Portal.Domain.Approvals;
using Portal.Authoring.Versions;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;

namespace Portal.Web.Publishing;

/// <summary>A published version as one visitor may read it: <paramref name="Edition"/> is the narrowest audience they belong to.</summary>
public sealed record PublishedPlan(Plan Plan, PlanVersion Version, Publication Publication, Audience Edition, VersionSnapshot Snapshot)
{
    /// <summary>The deliverable it is of.</summary>
    public required PublishedPart Part { get; init; }

    /// <summary>What is out of this plan for the same visitor, in order: more than one where a plan has several deliverables.</summary>
    public IReadOnlyList<PublishedPart> Parts { get; init; } = [];

    /// <summary>Names the deliverable in the address of another page; empty for the one an address without name gives.</summary>
    public string Of => Parts.Count > 1 && Part != Parts[0] ? $"?d={Uri.EscapeDataString(Part.Code)}" : "";

    /// <summary>Number of a newer published version, when this one is no longer in force.</summary>
    public string? Newer { get; init; }

    /// <summary>The version published before this one for the same visitor, if there is one.</summary>
    public VersionNumber? Former { get; init; }
}
