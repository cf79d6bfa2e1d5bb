using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class SealedDocumentConfiguration : IEntityTypeConfiguration<SealedDocument>
{
    public void Configure(EntityTypeBuilder<SealedDocument> builder)
    {
        builder.OwnedBy(document => new { document.OrganisationId, document.Id });
        builder.RefersTo<Plan>(nameof(SealedDocument.PlanId));
        builder.RefersTo<Deliverable>(nameof(SealedDocument.DeliverableId));
        builder.RefersTo<PlanVersion>(nameof(SealedDocument.VersionId));
        builder.RefersToPerson(nameof(SealedDocument.SealedBy));
        builder.HasIndex(document => new { document.OrganisationId, document.VersionId, document.Number }).IsUnique();
        builder.Property(document => document.FileName).HasMaxLength(Attachment.FileNameLength);
        builder.Property(document => document.Fingerprint).HasMaxLength(64);
        builder.Property(document => document.Sha256).HasMaxLength(64);
        builder.Property(document => document.PreviousSeal).HasMaxLength(64);
        builder.Property(document => document.Seal).HasMaxLength(64);
        builder.Property(document => document.BlobReference).HasMaxLength(200);
    }
}
