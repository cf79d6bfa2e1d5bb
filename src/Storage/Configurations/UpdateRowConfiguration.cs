using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Configurations;

internal sealed class UpdateRowConfiguration : IEntityTypeConfiguration<UpdateRow>
{
    public void Configure(EntityTypeBuilder<UpdateRow> builder)
    {
        builder.ToTable("deliverable_update");
        builder.HasKey(update => new { update.OrganisationId, update.DeliverableId, update.Sequence });
        builder.HasIndex(update => new { update.OrganisationId, update.DeliverableId, update.BatchId, update.Ordinal }).IsUnique();
        builder.HasOne<HeadRow>().WithMany().HasForeignKey(update => new { update.OrganisationId, update.DeliverableId }).OnDelete(DeleteBehavior.Restrict);
    }
}
