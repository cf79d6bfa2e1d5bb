using Portal.Domain.Shared;

namespace Portal.Domain.Organisations;

/// <summary>An address the space had before: it redirects, and nobody else may take it.</summary>
public sealed class RetiredSlug : IOwnedByOrganisation
{
    private RetiredSlug() { }

    internal RetiredSlug(OrganisationId organisationId, Slug slug, DateTimeOffset retiredAt)
    {
        OrganisationId = organisationId;
        Slug = slug;
        RetiredAt = retiredAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public Slug Slug { get; private set; }
    public DateTimeOffset RetiredAt { get; private set; }
}
