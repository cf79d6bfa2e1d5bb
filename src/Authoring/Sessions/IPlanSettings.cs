using Portal.Domain.Plans;
using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>The settings of the plan a deliverable belongs to (relational, design: they are not part of the live document). A port of Storage.</summary>
public interface IPlanSettings
{
    /// <summary>Null when the organisation has no such deliverable.</summary>
    ValueTask<PlanSettings?> ForAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken);
}
