using Microsoft.EntityFrameworkCore;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Demo.Data;
using Portal.Web.Tenancy;

namespace Portal.Web.Demo;

/// <summary>The plans the demonstration organisations have published to all: what the home page gives to read.</summary>
public sealed class PublishedExamples(DemoPresence presence, IServiceScopeFactory scopes, ITenantStrategy strategy)
{
    public async Task<IReadOnlyList<PublishedExample>> ListAsync(CancellationToken cancellationToken)
    {
        if (!presence.IsShown) return [];

        List<PublishedExample> found = [];
        foreach (var organisation in DemoFile.Load().Organisations)
        {
            await using var scope = scopes.EnterOrganisation(DemoIds.Organisation(organisation.Slug));
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var plans = await db.Set<Publication>().Where(publication => publication.WithdrawnAt == null && publication.Audience == Audience.Public)
                .Join(db.Set<Plan>(), publication => publication.PlanId, plan => plan.Id, (_, plan) => plan)
                .Distinct().ToListAsync(cancellationToken);
            found.AddRange(plans.Select(plan => new PublishedExample(organisation.Name, organisation.Kind, plan.ShownName, strategy.AddressOf(organisation.Slug, $"/p/{plan.Slug}"))));
        }

        return found;
    }
}
