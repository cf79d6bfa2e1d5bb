using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>Which live document: never a deliverable alone, so that an id of another organisation finds nothing.</summary>
public readonly record struct SessionKey(OrganisationId Organisation, DeliverableId Deliverable)
{
    public override string ToString() => $"{Organisation}/{Deliverable}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, out SessionKey key)
    {
        key = default;
        if (text?.Split('/') is not [var organisation, var deliverable] || !Guid.TryParse(organisation, out var owner) || !Guid.TryParse(deliverable, out var id)) return false;
        key = new(new(owner), new(id));
        return true;
    }
}
