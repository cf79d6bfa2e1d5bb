using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;

namespace Portal.Storage.Configurations;

internal sealed class OwnTemplateVersionConfiguration : IEntityTypeConfiguration<OwnTemplateVersion>
{
    public void Configure(EntityTypeBuilder<OwnTemplateVersion> builder)
    {
        builder.OwnedBy(version => new { version.OrganisationId, version.TemplateId, version.Number });
        builder.RefersTo<OwnTemplate>(nameof(OwnTemplateVersion.TemplateId));
        builder.RefersTo<Plan>(nameof(OwnTemplateVersion.MadeFrom));
        builder.RefersToPerson(nameof(OwnTemplateVersion.SavedBy));
        builder.Ignore(version => version.Content);
        // A set of flags: its text would have no fixed length.
        builder.Property(version => version.Keeps).HasConversion<int>();
    }
}
