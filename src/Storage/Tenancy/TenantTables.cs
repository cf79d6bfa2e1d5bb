using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Storage.Tenancy;

/// <summary>Which tables stand behind the walls: everything an organisation owns, but for the addresses it had, which are read to find the organisation.</summary>
public static class TenantTables
{
    public static bool AreWalled(IReadOnlyEntityType entity) =>
        entity.ClrType.IsAssignableTo(typeof(IOwnedByOrganisation)) && entity.ClrType != typeof(RetiredSlug);
}
