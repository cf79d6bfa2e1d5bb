using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.OwnedBy(publication => new { publication.OrganisationId, publication.Id });
        builder.RefersTo<Plan>(nameof(Publication.PlanId));
        builder.RefersTo<Deliverable>(nameof(Publication.DeliverableId));
        builder.RefersTo<PlanVersion>(nameof(Publication.VersionId));
        builder.Property(publication => publication.Attachments).StoredAsJson();
    }
}
