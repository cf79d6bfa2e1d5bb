using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class AgendaItemConfiguration : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.OwnedBy(item => new { item.OrganisationId, item.Id });
        builder.RefersTo<Plan>(nameof(AgendaItem.PlanId));
        builder.RefersTo<Deliverable>(nameof(AgendaItem.DeliverableId));
        builder.RefersTo<Meeting>(nameof(AgendaItem.ReportOf));
        builder.Property(item => item.Brief).HasMaxLength(AgendaItem.MinutesLength);
        builder.Property(item => item.Title).HasMaxLength(AgendaItem.TitleLength);
        builder.Property(item => item.Minutes).HasMaxLength(AgendaItem.MinutesLength);
        builder.Property(item => item.Conflicts).StoredAsJson();
        builder.Property(item => item.Revision).IsConcurrencyToken();
    }
}
