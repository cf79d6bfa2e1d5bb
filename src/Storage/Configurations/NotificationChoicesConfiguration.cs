using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Notifications;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class NotificationChoicesConfiguration : IEntityTypeConfiguration<NotificationChoices>
{
    public void Configure(EntityTypeBuilder<NotificationChoices> builder)
    {
        builder.ToTable("notification_choices");
        builder.OwnedBy(choices => new { choices.OrganisationId, choices.PersonId, choices.Scope });
        builder.RefersToPerson(nameof(NotificationChoices.PersonId));
        builder.Property(choices => choices.Scope).HasMaxLength(40);
        builder.Property(choices => choices.Rhythms).StoredAsJson();
    }
}
