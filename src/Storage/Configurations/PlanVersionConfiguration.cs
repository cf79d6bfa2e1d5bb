using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class PlanVersionConfiguration : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.OwnedBy(version => new { version.OrganisationId, version.Id });
        builder.RefersTo<Plan>(nameof(PlanVersion.PlanId));
        builder.RefersTo<Deliverable>(nameof(PlanVersion.DeliverableId));
        builder.HasIndex(version => new { version.OrganisationId, version.DeliverableId, version.Number }).IsUnique();
        builder.Property(version => version.Name).HasMaxLength(Plan.TitleLength);
        builder.Property(version => version.Number).HasMaxLength(30);
        builder.Property(version => version.Fingerprint).HasMaxLength(64);
        builder.Property(version => version.SnapshotReference).HasMaxLength(200);
        builder.Property(version => version.Attachments).StoredAsJson();
    }
}
