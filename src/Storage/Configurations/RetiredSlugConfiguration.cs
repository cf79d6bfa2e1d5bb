using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;

namespace Portal.Storage.Configurations;

internal sealed class RetiredSlugConfiguration : IEntityTypeConfiguration<RetiredSlug>
{
    public void Configure(EntityTypeBuilder<RetiredSlug> builder)
    {
        builder.ToTable("retired_slugs");
        // By the address alone: nobody else may take it, and it is looked up before any organisation is known.
        builder.HasKey(retired => retired.Slug);
        builder.Property(retired => retired.Slug).HasMaxLength(Slug.MaximumLength);
    }
}
