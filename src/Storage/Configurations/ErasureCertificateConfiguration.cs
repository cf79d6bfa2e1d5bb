using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

/// <summary>Outside the walls, and without a reference to the organisation: it is there when the organisation is not.</summary>
internal sealed class ErasureCertificateConfiguration : IEntityTypeConfiguration<ErasureCertificate>
{
    public void Configure(EntityTypeBuilder<ErasureCertificate> builder)
    {
        builder.HasKey(certificate => certificate.Id);
        builder.HasIndex(certificate => certificate.Erased).IsUnique();
        builder.Property(certificate => certificate.Rows).StoredAsJson();
        builder.Property(certificate => certificate.Hash).HasMaxLength(64);
    }
}
