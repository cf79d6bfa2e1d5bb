using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;
using Portal.Domain.People;

namespace Portal.Storage.Configurations;

internal sealed class ReaderConfiguration : IEntityTypeConfiguration<Reader>
{
    public void Configure(EntityTypeBuilder<Reader> builder)
    {
        builder.OwnedBy(reader => new { reader.OrganisationId, reader.Id });
        builder.HasIndex(reader => new { reader.OrganisationId, reader.Email }).IsUnique();
        builder.Property(reader => reader.Email).HasMaxLength(EmailAddress.MaximumLength);
        builder.Property(reader => reader.Name).HasMaxLength(Reader.NameLength);
    }
}
