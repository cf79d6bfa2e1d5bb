using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;

namespace Portal.Storage.Configurations;

internal sealed class NamingConfiguration : IEntityTypeConfiguration<Naming>
{
    public void Configure(EntityTypeBuilder<Naming> builder)
    {
        builder.OwnedBy(naming => new { naming.OrganisationId, naming.Id });
        builder.RefersTo<Plan>(nameof(Naming.PlanId));
        builder.RefersTo<Decision>(nameof(Naming.DecisionId));
    }
}
