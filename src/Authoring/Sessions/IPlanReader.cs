using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>Plans as pages, rules and exports read them. Opens no session.</summary>
public interface IPlanReader
{
    /// <summary>The live deliverable as last committed; null when the organisation has no such deliverable.</summary>
    ValueTask<PlanReading?> ReadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken);
}
