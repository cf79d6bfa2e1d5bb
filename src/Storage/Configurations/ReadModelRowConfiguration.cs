using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Configurations;

internal sealed class ReadModelRowConfiguration : IEntityTypeConfiguration<ReadModelRow>
{
    public void Configure(EntityTypeBuilder<ReadModelRow> builder)
    {
        builder.ToTable("read_model");
        builder.HasKey(model => new { model.OrganisationId, model.DeliverableId });
        builder.HasOne<HeadRow>().WithOne().HasForeignKey<ReadModelRow>(model => new { model.OrganisationId, model.DeliverableId }).OnDelete(DeleteBehavior.Cascade);
    }
}
