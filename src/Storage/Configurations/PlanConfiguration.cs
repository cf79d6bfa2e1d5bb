using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;

namespace Portal.Storage.Configurations;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.OwnedBy(plan => new { plan.OrganisationId, plan.Id });
        builder.HasIndex(plan => new { plan.OrganisationId, plan.Slug }).IsUnique();
        builder.RefersTo<OwnTemplate>(nameof(Plan.OwnTemplateId));
        builder.Property(plan => plan.Slug).HasMaxLength(Slug.MaximumLength);
        builder.Property(plan => plan.Title).HasMaxLength(Plan.TitleLength);
        builder.Property(plan => plan.ProjectName).HasMaxLength(Plan.TitleLength);
        builder.Property(plan => plan.Kind).HasMaxLength(60);
        builder.Property(plan => plan.CircuitKey).HasMaxLength(60);
        builder.Property(plan => plan.Currency).HasMaxLength(3);
        builder.Property(plan => plan.Language).HasMaxLength(20);
        builder.HasMany(plan => plan.RetiredSlugs).WithOne().HasForeignKey(retired => new { retired.OrganisationId, retired.PlanId }).OnDelete(DeleteBehavior.Cascade);
    }
}
