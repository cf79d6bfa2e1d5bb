using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class AlertAcknowledgementConfiguration : IEntityTypeConfiguration<AlertAcknowledgement>
{
    public void Configure(EntityTypeBuilder<AlertAcknowledgement> builder)
    {
        builder.OwnedBy(acknowledgement => new { acknowledgement.OrganisationId, acknowledgement.Id });
        builder.RefersTo<Deliverable>(nameof(AlertAcknowledgement.DeliverableId));
        builder.HasIndex(acknowledgement => new
        {
            acknowledgement.OrganisationId,
            acknowledgement.DeliverableId,
            acknowledgement.AlertRule,
            acknowledgement.Subject,
            acknowledgement.Evidence,
            acknowledgement.Round,
        }).IsUnique().HasDatabaseName("ix_alert_acknowledgements_alert");
    }
}
