using Portal.Domain.Shared;

namespace Portal.Storage.UpdateLog;

/// <summary>One committed update. <see cref="BatchId"/> with <see cref="Ordinal"/> is unique in a deliverable: a batch appended twice is stored once.</summary>
internal sealed class UpdateRow : IOwnedByOrganisation
{
    public required OrganisationId OrganisationId { get; init; }
    public required DeliverableId DeliverableId { get; init; }
    public required long Sequence { get; init; }
    public required Guid BatchId { get; init; }
    public required int Ordinal { get; init; }
    /// <summary>Null for what the portal itself wrote: a template, an import, a restore.</summary>
    public PersonId? PersonId { get; init; }
    public required long ClientId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required byte[] Bytes { get; init; }
}
