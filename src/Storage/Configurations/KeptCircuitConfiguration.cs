using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Workflows.Definitions;

namespace Portal.Storage.Configurations;

internal sealed class KeptCircuitConfiguration : IEntityTypeConfiguration<KeptCircuit>
{
    public void Configure(EntityTypeBuilder<KeptCircuit> builder)
    {
        builder.ToTable("circuits");
        builder.OwnedBy(circuit => new { circuit.OrganisationId, circuit.Key, circuit.Version });
        builder.RefersToPerson(nameof(KeptCircuit.SavedBy));
        builder.Property(circuit => circuit.Key).HasMaxLength(KeptCircuit.KeyLength);
    }
}
