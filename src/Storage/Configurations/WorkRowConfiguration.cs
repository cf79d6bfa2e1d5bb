using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Storage.Workflows;

namespace Portal.Storage.Configurations;

internal sealed class WorkRowConfiguration : IEntityTypeConfiguration<WorkRow>
{
    public void Configure(EntityTypeBuilder<WorkRow> builder)
    {
        builder.ToTable("work_queue");
        builder.HasKey(work => new { work.OrganisationId, work.Kind, work.Id });
        builder.HasIndex(work => new { work.Kind, work.Due });
        builder.Property(work => work.Kind).HasMaxLength(20);
    }
}
