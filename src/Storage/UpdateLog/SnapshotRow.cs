using Portal.Domain.Shared;

namespace Portal.Storage.UpdateLog;

/// <summary>The whole document as one update, at a sequence.</summary>
internal sealed class SnapshotRow : IOwnedByOrganisation
{
    public required OrganisationId OrganisationId { get; init; }
    public required DeliverableId DeliverableId { get; init; }
    public required long Sequence { get; init; }
    public required DateTimeOffset At { get; init; }
    public required byte[] Bytes { get; init; }
}
