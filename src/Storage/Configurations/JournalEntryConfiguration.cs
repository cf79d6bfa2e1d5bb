using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;
using Portal.Workflows.Engine;
using Portal.Workflows.Journal;

namespace Portal.Storage.Configurations;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal");
        builder.OwnedBy(entry => new { entry.OrganisationId, entry.Id });
        builder.RefersTo<WorkflowCase>(nameof(JournalEntry.CaseId));
        builder.RefersTo<Deliverable>(nameof(JournalEntry.DeliverableId));
        builder.HasIndex(entry => new { entry.OrganisationId, entry.CaseId, entry.Number }).IsUnique();
        builder.Property(entry => entry.Command).HasMaxLength(60);
        builder.Property(entry => entry.Step).HasMaxLength(60);
        builder.Property(entry => entry.Version).HasMaxLength(30);
    }
}
