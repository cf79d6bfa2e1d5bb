using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;

namespace Portal.Storage.Configurations;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.OwnedBy(meeting => new { meeting.OrganisationId, meeting.Id });
        builder.RefersTo<Body>(nameof(Meeting.BodyId));
        builder.RefersTo<Meeting>(nameof(Meeting.SecondCallOf));
        builder.Property(meeting => meeting.Place).HasMaxLength(200);
    }
}
