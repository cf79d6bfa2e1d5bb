using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.OwnedBy(meeting => new { meeting.OrganisationId, meeting.Id });
        builder.RefersTo<Body>(nameof(Meeting.BodyId));
        builder.RefersTo<Meeting>(nameof(Meeting.SecondCallOf));
        builder.RefersTo<Meeting>(nameof(Meeting.MinutesApprovedIn));
        builder.HasMany(meeting => meeting.Items).WithOne().HasForeignKey(item => new { item.OrganisationId, item.MeetingId }).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(meeting => meeting.Agenda); // the items above, in their order
        builder.HasIndex(meeting => new { meeting.OrganisationId, meeting.HeldOn });
        builder.Property(meeting => meeting.Place).HasMaxLength(Meeting.PlaceLength);
        builder.Property(meeting => meeting.Link).HasMaxLength(Meeting.LinkLength);
        builder.Property(meeting => meeting.Secretary).HasMaxLength(BodyMembership.NameLength);
        builder.Property(meeting => meeting.Sheet).StoredAsJson();
        builder.Property(meeting => meeting.Addenda).StoredAsJson();
    }
}
