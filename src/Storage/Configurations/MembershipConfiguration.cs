using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;

namespace Portal.Storage.Configurations;

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.OwnedBy(membership => new { membership.OrganisationId, membership.Id });
        builder.RefersToPerson(nameof(Membership.PersonId));
        builder.HasIndex(membership => new { membership.OrganisationId, membership.PersonId }).IsUnique();
        builder.Property(membership => membership.Function).HasMaxLength(200);
    }
}
