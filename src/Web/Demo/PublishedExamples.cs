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
                .Join(db.Set<Plan>(), publication => publication.PlanId, plan => plan.Id, (publication, plan) => new { plan.Id, plan.Slug, publication.VersionId })
                .Join(db.Set<PlanVersion>(), plan => plan.VersionId, version => version.Id, (plan, version) => new { plan.Id, plan.Slug, version.Name, version.At })
                .ToListAsync(cancellationToken);
            // Under the name of the version that is out: what the plan is called meanwhile is the organisation's own.
            var newest = plans.GroupBy(plan => plan.Id).Select(versions => versions.MaxBy(version => version.At)!); // a group has one at least
            found.AddRange(newest.Select(plan => new PublishedExample(organisation.Name, organisation.Kind, plan.Name, strategy.AddressOf(organisation.Slug, $"/p/{plan.Slug}"))));
        }

        return found;
    }
}
