namespace Portal.Domain.Shared;

/// <summary>A thing that belongs to one organisation: filtered, keyed and guarded by it (design: the three walls).</summary>
public interface IOwnedByOrganisation
{
    OrganisationId OrganisationId { get; }
}
