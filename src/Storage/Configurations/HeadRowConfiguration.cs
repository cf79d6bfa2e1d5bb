using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Configurations;

internal sealed class HeadRowConfiguration : IEntityTypeConfiguration<HeadRow>
{
    public void Configure(EntityTypeBuilder<HeadRow> builder)
    {
        builder.ToTable("deliverable_head");
        builder.HasKey(head => new { head.OrganisationId, head.DeliverableId });
        builder.HasOne<Deliverable>().WithOne().HasForeignKey<HeadRow>(head => new { head.OrganisationId, head.DeliverableId }).OnDelete(DeleteBehavior.Restrict);
    }
}
