using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.People;

namespace Portal.Storage.Configurations;

internal sealed class BodyMembershipConfiguration : IEntityTypeConfiguration<BodyMembership>
{
    public void Configure(EntityTypeBuilder<BodyMembership> builder)
    {
        builder.OwnedBy(seat => new { seat.OrganisationId, seat.Id });
        builder.RefersToPerson(nameof(BodyMembership.PersonId));
        builder.Property(seat => seat.Name).HasMaxLength(BodyMembership.NameLength);
        builder.Property(seat => seat.Email).HasMaxLength(EmailAddress.MaximumLength);
    }
}
