using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class AmendmentConfiguration : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.OwnedBy(amendment => new { amendment.OrganisationId, amendment.Id });
        builder.RefersTo<Decision>(nameof(Amendment.DecisionId));
        builder.RefersTo<Plan>(nameof(Amendment.PlanId));
        builder.RefersTo<Deliverable>(nameof(Amendment.DeliverableId));
        builder.Property(amendment => amendment.Text).HasMaxLength(Amendment.TextLength);
        builder.Property(amendment => amendment.Sections).StoredAsJson();
        builder.Property(amendment => amendment.Records).StoredAsJson();
        builder.Property(amendment => amendment.Deferral).StoredAsJson();
    }
}
