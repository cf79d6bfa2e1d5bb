using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Tenancy;

namespace Portal.Storage.Configurations;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.OwnedBy(attachment => new { attachment.OrganisationId, attachment.Id });
        builder.RefersTo<Plan>(nameof(Attachment.PlanId));
        builder.RefersTo<Deliverable>(nameof(Attachment.DeliverableId));
        builder.HasQueryFilter(QueryFilters.Bin, attachment => attachment.RemovedAt == null);
        builder.Property(attachment => attachment.FileName).HasMaxLength(Attachment.FileNameLength);
        builder.Property(attachment => attachment.ContentType).HasMaxLength(120);
        builder.Property(attachment => attachment.Sha256).HasMaxLength(64);
        builder.Property(attachment => attachment.BlobReference).HasMaxLength(200);
    }
}
