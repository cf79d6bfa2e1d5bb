using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Notifications;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class FollowConfiguration : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.ToTable("follows");
        builder.OwnedBy(follow => new { follow.OrganisationId, follow.PlanId, follow.PersonId, follow.Target });
        builder.RefersTo<Plan>(nameof(Follow.PlanId));
        builder.RefersToPerson(nameof(Follow.PersonId));
        builder.Property(follow => follow.Target).HasMaxLength(Follow.TargetLength);
    }
}
