using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class SignatureConfiguration : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.OwnedBy(signature => new { signature.OrganisationId, signature.Id });
        builder.RefersTo<Plan>(nameof(Signature.PlanId));
        builder.RefersTo<Deliverable>(nameof(Signature.DeliverableId));
        builder.RefersTo<PlanVersion>(nameof(Signature.VersionId));
        builder.RefersToPerson(nameof(Signature.Signer));
        builder.HasIndex(signature => new { signature.OrganisationId, signature.VersionId, signature.Signer }).IsUnique();
        builder.Property(signature => signature.Capacity).HasMaxLength(Signature.CapacityLength);
    }
}
