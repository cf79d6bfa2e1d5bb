using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class PlanRoleConfiguration : IEntityTypeConfiguration<PlanRole>
{
    public void Configure(EntityTypeBuilder<PlanRole> builder)
    {
        builder.OwnedBy(role => new { role.OrganisationId, role.Id });
        builder.RefersTo<Plan>(nameof(PlanRole.PlanId));
        builder.RefersToPerson(nameof(PlanRole.PersonId));
        builder.HasIndex(role => new { role.OrganisationId, role.PlanId, role.PersonId }).IsUnique();
        // A set of flags: its text would have no fixed length.
        builder.Property(role => role.Columns).HasConversion<int>();
        builder.Property(role => role.Sections).StoredAsJson();
    }
}
