using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>Which live document: never a deliverable alone, so that an id of another organisation finds nothing.</summary>
public readonly record struct SessionKey(OrganisationId Organisation, DeliverableId Deliverable)
{
    public override string ToString() => $"{Organisation}/{Deliverable}";
}
