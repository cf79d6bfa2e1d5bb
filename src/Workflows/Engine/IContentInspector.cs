using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>Reads the alerts of a deliverable, and what changed beside the targets of amendments. A port.</summary>
public interface IContentInspector
{
    /// <param name="before">The version a body saw, to compare with; null when no amendment is pending.</param>
    ValueTask<ContentFacts> InspectAsync(
        OrganisationId organisation, DeliverableId deliverable, VersionId? before, Domain.Approvals.EditTargets targets, CancellationToken cancellationToken);
}
