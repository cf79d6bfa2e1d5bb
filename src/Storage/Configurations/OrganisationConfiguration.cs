using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Organisations;

namespace Portal.Storage.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasKey(organisation => organisation.Id);
        builder.Property(organisation => organisation.Name).HasMaxLength(Organisation.NameLength);
        builder.Property(organisation => organisation.Slug).HasMaxLength(Slug.MaximumLength);
        builder.Property(organisation => organisation.TimeZone).HasMaxLength(60);
        builder.Property(organisation => organisation.Culture).HasMaxLength(20);
        builder.HasIndex(organisation => organisation.Slug).IsUnique();
        builder.HasMany(organisation => organisation.RetiredSlugs).WithOne().HasForeignKey(retired => retired.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}
