using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.OwnedBy(invitation => new { invitation.OrganisationId, invitation.Id });
        builder.RefersTo<Plan>(nameof(Invitation.PlanId));
        builder.HasIndex(invitation => new { invitation.OrganisationId, invitation.TokenHash }).IsUnique();
        builder.Property(invitation => invitation.Email).HasMaxLength(EmailAddress.MaximumLength);
    }
}
