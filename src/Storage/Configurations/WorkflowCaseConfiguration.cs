using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Conventions;
using Portal.Workflows.Engine;

namespace Portal.Storage.Configurations;

internal sealed class WorkflowCaseConfiguration : IEntityTypeConfiguration<WorkflowCase>
{
    public void Configure(EntityTypeBuilder<WorkflowCase> builder)
    {
        builder.ToTable("cases");
        builder.OwnedBy(running => new { running.OrganisationId, running.Id });
        builder.RefersTo<Plan>(nameof(WorkflowCase.PlanId));
        builder.RefersTo<Deliverable>(nameof(WorkflowCase.DeliverableId));
        builder.HasIndex(running => new { running.OrganisationId, running.DeliverableId }).IsUnique();
        builder.Property(running => running.DefinitionKey).HasMaxLength(60);
        builder.Property(running => running.Step).HasMaxLength(60);
        builder.Property(running => running.Current).StoredAsJson();
        builder.Property(running => running.Revision).IsConcurrencyToken();
    }
}
