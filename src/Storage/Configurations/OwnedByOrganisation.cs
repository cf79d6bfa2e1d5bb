using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage.Identity;

namespace Portal.Storage.Configurations;

/// <summary>
/// What every tenant-owned table shares: the organisation is the first column of its key and of each reference to another tenant-owned
/// table, so a row cannot point into another organisation. References to people are single: people are global.
/// </summary>
internal static class OwnedByOrganisation
{
    public static void OwnedBy<TEntity>(this EntityTypeBuilder<TEntity> builder, Expression<Func<TEntity, object?>> key) where TEntity : class, IOwnedByOrganisation
    {
        builder.HasKey(key);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(nameof(IOwnedByOrganisation.OrganisationId)).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>A reference to another tenant-owned row, by organisation and <paramref name="id"/>; optional when that property may be null.</summary>
    public static void RefersTo<TPrincipal>(this EntityTypeBuilder builder, string id) where TPrincipal : class, IOwnedByOrganisation =>
        builder.HasOne(typeof(TPrincipal)).WithMany().HasForeignKey(nameof(IOwnedByOrganisation.OrganisationId), id).OnDelete(DeleteBehavior.Restrict);

    public static void RefersToPerson(this EntityTypeBuilder builder, string person) =>
        builder.HasOne(typeof(PortalUser)).WithMany().HasForeignKey(person).OnDelete(DeleteBehavior.Restrict);
}
