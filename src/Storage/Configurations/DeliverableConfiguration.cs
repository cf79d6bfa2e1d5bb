using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class DeliverableConfiguration : IEntityTypeConfiguration<Deliverable>
{
    public void Configure(EntityTypeBuilder<Deliverable> builder)
    {
        builder.OwnedBy(deliverable => new { deliverable.OrganisationId, deliverable.Id });
        builder.RefersTo<Plan>(nameof(Deliverable.PlanId));
        builder.HasIndex(deliverable => new { deliverable.OrganisationId, deliverable.PlanId, deliverable.Code }).IsUnique();
        builder.Property(deliverable => deliverable.Code).HasMaxLength(20);
        builder.Property(deliverable => deliverable.Number).HasMaxLength(30);
    }
}
