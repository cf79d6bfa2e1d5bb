using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Notifications;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class PlanVisitConfiguration : IEntityTypeConfiguration<PlanVisit>
{
    public void Configure(EntityTypeBuilder<PlanVisit> builder)
    {
        builder.ToTable("plan_visits");
        builder.OwnedBy(visit => new { visit.OrganisationId, visit.DeliverableId, visit.PersonId });
        builder.RefersTo<Deliverable>(nameof(PlanVisit.DeliverableId));
        builder.RefersToPerson(nameof(PlanVisit.PersonId));
        builder.Ignore(visit => visit.HasFormer);
    }
}
