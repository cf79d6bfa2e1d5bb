using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Templates;

namespace Portal.Storage.Configurations;

internal sealed class OwnTemplateConfiguration : IEntityTypeConfiguration<OwnTemplate>
{
    public void Configure(EntityTypeBuilder<OwnTemplate> builder)
    {
        builder.OwnedBy(template => new { template.OrganisationId, template.Id });
        builder.Property(template => template.Like).HasMaxLength(OwnTemplate.LikeLength);
        builder.Property(template => template.Name).HasMaxLength(OwnTemplate.NameLength);
        builder.Property(template => template.Description).HasMaxLength(OwnTemplate.DescriptionLength);
        // Two people who save at once must not make two versions of one number.
        builder.Property(template => template.Version).IsConcurrencyToken();
    }
}
