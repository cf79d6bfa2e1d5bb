using Portal.Domain.Shared;

namespace Portal.Storage.UpdateLog;

/// <summary>A client id the server gave to a person for one deliverable. Burnt after a refusal: it leaves a clock gap nothing fills.</summary>
internal sealed class ClientIdRow : IOwnedByOrganisation
{
    public required OrganisationId OrganisationId { get; init; }
    public required DeliverableId DeliverableId { get; init; }
    public required long ClientId { get; init; }
    /// <summary>Null for an id the portal itself writes under.</summary>
    public PersonId? PersonId { get; init; }
    public required DateTimeOffset AssignedAt { get; init; }
    public DateTimeOffset? BurntAt { get; set; }
}
