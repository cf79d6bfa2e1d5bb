using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Storage.Conventions;

namespace Portal.Storage.Configurations;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.OwnedBy(decision => new { decision.OrganisationId, decision.Id });
        builder.RefersTo<Plan>(nameof(Decision.PlanId));
        builder.RefersTo<Deliverable>(nameof(Decision.DeliverableId));
        builder.RefersTo<PlanVersion>(nameof(Decision.VersionId));
        builder.RefersTo<Body>(nameof(Decision.BodyId));
        builder.RefersTo<Meeting>(nameof(Decision.MeetingId));
        builder.RefersTo<Ballot>(nameof(Decision.BallotId));
        builder.Property(decision => decision.Enforceability).StoredAsJson();
        builder.Property(decision => decision.BodyTitle).HasMaxLength(Body.TitleLength);
        builder.Property(decision => decision.Votes).StoredAsJson();
        builder.Property(decision => decision.Session).StoredAsJson();
        builder.Property(decision => decision.Tally).StoredAsJson();
    }
}
