using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.People;

namespace Portal.Storage.Configurations;

internal sealed class BallotPaperConfiguration : IEntityTypeConfiguration<BallotPaper>
{
    public void Configure(EntityTypeBuilder<BallotPaper> builder)
    {
        // One paper a seat: the key is what keeps anyone from voting twice.
        builder.RefersToPerson(nameof(BallotPaper.CastBy));
        builder.OwnedBy(paper => new { paper.OrganisationId, paper.BallotId, paper.SeatId });
        builder.RefersTo<Ballot>(nameof(BallotPaper.BallotId));
        builder.RefersTo<BodyMembership>(nameof(BallotPaper.SeatId));
        builder.RefersToPerson(nameof(BallotPaper.PersonId));
        builder.HasIndex(paper => new { paper.OrganisationId, paper.TokenHash }).IsUnique();
        builder.Property(paper => paper.Name).HasMaxLength(BodyMembership.NameLength);
        builder.Property(paper => paper.Email).HasMaxLength(EmailAddress.MaximumLength);
    }
}
