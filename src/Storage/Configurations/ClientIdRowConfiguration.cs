using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Configurations;

internal sealed class ClientIdRowConfiguration : IEntityTypeConfiguration<ClientIdRow>
{
    public void Configure(EntityTypeBuilder<ClientIdRow> builder)
    {
        builder.ToTable("client_id");
        builder.HasKey(assigned => new { assigned.OrganisationId, assigned.DeliverableId, assigned.ClientId });
        builder.HasOne<HeadRow>().WithMany().HasForeignKey(assigned => new { assigned.OrganisationId, assigned.DeliverableId }).OnDelete(DeleteBehavior.Restrict);
    }
}
