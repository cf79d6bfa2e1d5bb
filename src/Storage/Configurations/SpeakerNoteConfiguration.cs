using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class SpeakerNoteConfiguration : IEntityTypeConfiguration<SpeakerNote>
{
    public void Configure(EntityTypeBuilder<SpeakerNote> builder)
    {
        builder.OwnedBy(note => new { note.OrganisationId, note.DeliverableId, note.SectionId });
        builder.RefersTo<Deliverable>(nameof(SpeakerNote.DeliverableId));
        builder.RefersToPerson(nameof(SpeakerNote.WrittenBy));
        builder.Property(note => note.SectionId).HasMaxLength(64);
        builder.Property(note => note.Text).HasMaxLength(SpeakerNote.TextLength);
        // Two savings of the same note at once: the second is told.
        builder.Property(note => note.Revision).IsConcurrencyToken();
    }
}
