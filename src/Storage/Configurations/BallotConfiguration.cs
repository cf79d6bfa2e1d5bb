using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class BallotConfiguration : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.OwnedBy(ballot => new { ballot.OrganisationId, ballot.Id });
        builder.RefersTo<Plan>(nameof(Ballot.PlanId));
        builder.RefersTo<Deliverable>(nameof(Ballot.DeliverableId));
        builder.RefersTo<PlanVersion>(nameof(Ballot.VersionId));
        builder.RefersTo<Body>(nameof(Ballot.BodyId));
        builder.RefersTo<Meeting>(nameof(Ballot.MeetingId));
        builder.RefersToPerson(nameof(Ballot.OpenedBy));
    }
}
