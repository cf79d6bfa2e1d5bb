using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Shared;
using Portal.Storage.Conventions;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;

namespace Portal.Storage;

/// <summary>
/// Everything the portal keeps in tables, seen from one organisation. Accounts are global; every other entity is filtered by the
/// tenant of the scope (wall 2), and a save for another organisation throws.
/// </summary>
public sealed class PortalDbContext : IdentityUserContext<PortalUser, PersonId>
{
    private static readonly MethodInfo FilterMethod =
        typeof(PortalDbContext).GetMethod(nameof(FilterByTenant), BindingFlags.NonPublic | BindingFlags.Instance)!; // declared below

    public PortalDbContext(DbContextOptions<PortalDbContext> options, ITenantContext tenant) : base(options)
    {
        Tenant = tenant;
        // Row-level security and the write gate both hold for the length of a transaction: no save goes without one.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    public ITenantContext Tenant { get; }

    /// <summary>An id no row has when the scope is outside any organisation: the filters then let nothing through.</summary>
    private OrganisationId CurrentOrganisation => Tenant.Organisation ?? default;

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ValueConventions.Apply(configurationBuilder, Database.IsSqlite());

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IOwnedByOrganisation))).ToList())
            FilterMethod.MakeGenericMethod(entity.ClrType).Invoke(this, [builder]);

        SnakeCase.Apply(builder.Model);
    }

    private void FilterByTenant<TEntity>(ModelBuilder builder) where TEntity : class, IOwnedByOrganisation =>
        builder.Entity<TEntity>().HasQueryFilter(
            QueryFilters.Tenant, owned => EF.Property<OrganisationId>(owned, nameof(IOwnedByOrganisation.OrganisationId)) == CurrentOrganisation);
}
