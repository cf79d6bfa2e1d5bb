using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;

namespace Portal.Storage.Configurations;

internal sealed class DelegationConfiguration : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.OwnedBy(delegation => new { delegation.OrganisationId, delegation.Id });
        builder.RefersToPerson(nameof(Delegation.From));
        builder.RefersToPerson(nameof(Delegation.To));
        builder.HasIndex(delegation => new { delegation.OrganisationId, delegation.To });
        builder.Property(delegation => delegation.FromName).HasMaxLength(BodyMembership.NameLength);
        builder.Property(delegation => delegation.ToName).HasMaxLength(BodyMembership.NameLength);
        builder.Property(delegation => delegation.Reason).HasMaxLength(Delegation.ReasonLength);
    }
}
