using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;

namespace Portal.Web.Plans;

/// <summary>What a plan begins with: the template it remembers, and a sketch for each of its deliverables.</summary>
internal sealed record PlanOrigin(string Kind, int Version, string Title, IReadOnlyList<OriginPart> Parts)
{
    /// <summary>Null for a shipped template.</summary>
    public OwnTemplateId? Own { get; init; }
    /// <summary>Limits the template brings, where its author gave none.</summary>
    public StandingConstraints Standing { get; init; } = StandingConstraints.None;
}
