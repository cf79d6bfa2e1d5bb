using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class BodyConfiguration : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.OwnedBy(body => new { body.OrganisationId, body.Id });
        builder.Property(body => body.Title).HasMaxLength(Body.TitleLength);
        builder.Property(body => body.Settings).StoredAsJson();
        builder.HasMany(body => body.Seats).WithOne().HasForeignKey(seat => new { seat.OrganisationId, seat.BodyId }).OnDelete(DeleteBehavior.Cascade);
        // Views of the seats above, not relations of their own.
        builder.Ignore(body => body.SittingSeats);
        builder.Ignore(body => body.PermanentSeats);
    }
}
