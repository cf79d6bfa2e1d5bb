using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Storage.Tenancy;

namespace Portal.Web.Tenancy;

internal sealed class StoredTenants(PortalDbContext db) : ITenantStore
{
    public async ValueTask<TenantMatch?> FindAsync(string identifier, CancellationToken cancellationToken)
    {
        if (!Slug.TryParse(identifier, null, out var slug)) return null;

        if (await Open().SingleOrDefaultAsync(organisation => organisation.Slug == slug, cancellationToken) is { } found)
            return new TenantMatch(ToTenant(found), MovedTo: null);

        // Before any organisation is known, hence without its filter.
        var moved = await db.Set<RetiredSlug>().IgnoreQueryFilters([QueryFilters.Tenant]).AsNoTracking()
            .Where(retired => retired.Slug == slug)
            .Join(Open(), retired => retired.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation)
            .SingleOrDefaultAsync(cancellationToken);
        return moved is null ? null : new TenantMatch(ToTenant(moved), moved.Slug.Value);
    }

    private IQueryable<Organisation> Open() =>
        db.Set<Organisation>().AsNoTracking().Where(organisation => organisation.Status != OrganisationStatus.Closed);

    private static Tenant ToTenant(Organisation organisation) => new(
        organisation.Id, organisation.Slug.Value, organisation.Name, organisation.Kind, organisation.Culture, organisation.TimeZone, organisation.IsActive) { ClosesAt = organisation.ClosesAt };
}
