using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Notifications;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications");
        builder.OwnedBy(notification => new { notification.OrganisationId, notification.Id });
        builder.RefersToPerson(nameof(Notification.PersonId));
        builder.RefersTo<Plan>(nameof(Notification.PlanId));
        builder.RefersTo<Deliverable>(nameof(Notification.DeliverableId));
        builder.RefersTo<CommentThread>(nameof(Notification.ThreadId));
        builder.HasIndex(notification => new { notification.OrganisationId, notification.PersonId, notification.Key }).IsUnique();
        builder.HasIndex(notification => new { notification.OrganisationId, notification.PersonId, notification.At });
        builder.Property(notification => notification.Key).HasMaxLength(Notification.KeyLength);
        builder.Property(notification => notification.Link).HasMaxLength(Notification.LinkLength);
    }
}
