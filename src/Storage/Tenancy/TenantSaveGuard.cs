using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Domain.Shared;

namespace Portal.Storage.Tenancy;

/// <summary>Wall 2, for writes: every row inserted, updated or deleted belongs to the organisation of the unit of work, before and after.</summary>
internal sealed class TenantSaveGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext? context)
    {
        if (context is not PortalDbContext portal) return;

        foreach (var entry in portal.ChangeTracker.Entries<IOwnedByOrganisation>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;

            var property = entry.Property(nameof(IOwnedByOrganisation.OrganisationId));
            Require(portal, entry, (OrganisationId)property.CurrentValue!);
            if (entry.State != EntityState.Added) Require(portal, entry, (OrganisationId)property.OriginalValue!);
        }
    }

    private static void Require(PortalDbContext portal, EntityEntry entry, OrganisationId written)
    {
        if (portal.Tenant.Organisation != written)
            throw new ForeignOrganisationException(entry.Metadata.ShortName(), portal.Tenant.Organisation, written);
    }
}
