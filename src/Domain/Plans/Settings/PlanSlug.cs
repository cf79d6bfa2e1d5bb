using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>An address the plan had before; it redirects. Unique by organisation and slug.</summary>
public sealed class PlanSlug : IOwnedByOrganisation
{
    private PlanSlug() { }

    internal PlanSlug(OrganisationId organisationId, PlanId planId, Slug slug, DateTimeOffset retiredAt)
    {
        OrganisationId = organisationId;
        PlanId = planId;
        Slug = slug;
        RetiredAt = retiredAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public PlanId PlanId { get; private set; }
    public Slug Slug { get; private set; }
    public DateTimeOffset RetiredAt { get; private set; }
}
