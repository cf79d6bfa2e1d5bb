using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class ImportDraftConfiguration : IEntityTypeConfiguration<ImportDraft>
{
    public void Configure(EntityTypeBuilder<ImportDraft> builder)
    {
        builder.OwnedBy(import => new { import.OrganisationId, import.Id });
        builder.RefersTo<Plan>(nameof(ImportDraft.PlanId));
        builder.RefersToPerson(nameof(ImportDraft.Person));
        builder.HasIndex(import => new { import.OrganisationId, import.StartedAt });
        builder.Property(import => import.FileName).HasMaxLength(ImportDraft.FileNameLength);
        builder.Property(import => import.SectionId).HasMaxLength(ImportDraft.SectionLength);
        builder.Property(import => import.Refusal).HasMaxLength(ImportDraft.RefusalLength);
    }
}
