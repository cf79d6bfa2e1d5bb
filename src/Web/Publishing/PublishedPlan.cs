using Portal.Domain.Approvals;
using Portal.Authoring.Versions;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;

namespace Portal.Web.Publishing;

/// <summary>A published version as one visitor may read it: <paramref name="Edition"/> is the narrowest audience they belong to.</summary>
public sealed record PublishedPlan(Plan Plan, PlanVersion Version, Publication Publication, Audience Edition, VersionSnapshot Snapshot)
{
    /// <summary>Number of a newer published version, when this one is no longer in force.</summary>
    public string? Newer { get; init; }

    /// <summary>The version published before this one for the same visitor, if there is one.</summary>
    public VersionNumber? Former { get; init; }
}
