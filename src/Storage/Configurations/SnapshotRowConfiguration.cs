using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Configurations;

internal sealed class SnapshotRowConfiguration : IEntityTypeConfiguration<SnapshotRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> builder)
    {
        builder.ToTable("deliverable_snapshot");
        builder.HasKey(snapshot => new { snapshot.OrganisationId, snapshot.DeliverableId, snapshot.Sequence });
        builder.HasOne<HeadRow>().WithMany().HasForeignKey(snapshot => new { snapshot.OrganisationId, snapshot.DeliverableId }).OnDelete(DeleteBehavior.Restrict);
    }
}
