using Portal.Domain.Shared;

namespace Portal.Storage.UpdateLog;

/// <summary>The last projection of a deliverable as JSON; rebuilt from the log when lost.</summary>
internal sealed class ReadModelRow : IOwnedByOrganisation
{
    public required OrganisationId OrganisationId { get; init; }
    public required DeliverableId DeliverableId { get; init; }
    public required long Sequence { get; init; }
    public required int Percent { get; init; }
    public required string Content { get; init; }
}
