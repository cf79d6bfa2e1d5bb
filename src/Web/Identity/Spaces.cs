using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;

namespace Portal.Web.Identity;

/// <summary>The organisations a person belongs to: the one question asked across organisations, and only about oneself.</summary>
public sealed class Spaces(PortalDbContext db)
{
    public async Task<IReadOnlyList<Space>> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        await db.Set<Membership>().IgnoreQueryFilters([QueryFilters.Tenant]).AsNoTracking() // one's own memberships, wherever they are
            .Where(membership => membership.PersonId == person && membership.EndedAt == null)
            .Join(db.Set<Organisation>(), membership => membership.OrganisationId, organisation => organisation.Id, (membership, organisation) => new { membership, organisation })
            .Where(pair => pair.organisation.Status != OrganisationStatus.Closed)
            .OrderBy(pair => pair.organisation.Name)
            .Select(pair => new Space(pair.organisation.Slug.Value, pair.organisation.Name, pair.organisation.Kind, pair.membership.Role))
            .ToListAsync(cancellationToken);
}
