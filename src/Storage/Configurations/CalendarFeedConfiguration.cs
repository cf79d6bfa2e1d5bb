using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;

namespace Portal.Storage.Configurations;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.OwnedBy(feed => new { feed.OrganisationId, feed.PersonId });
        builder.RefersToPerson(nameof(CalendarFeed.PersonId));
        builder.HasIndex(feed => new { feed.OrganisationId, feed.TokenHash }).IsUnique();
    }
}
