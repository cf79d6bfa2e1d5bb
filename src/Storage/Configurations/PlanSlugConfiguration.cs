using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class PlanSlugConfiguration : IEntityTypeConfiguration<PlanSlug>
{
    public void Configure(EntityTypeBuilder<PlanSlug> builder)
    {
        builder.ToTable("plan_slugs");
        builder.OwnedBy(retired => new { retired.OrganisationId, retired.Slug });
        builder.Property(retired => retired.Slug).HasMaxLength(Slug.MaximumLength);
    }
}
