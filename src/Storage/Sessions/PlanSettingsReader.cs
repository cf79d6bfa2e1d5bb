using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;

namespace Portal.Storage.Sessions;

/// <summary>The settings of a plan, found from one of its deliverables.</summary>
internal sealed class PlanSettingsReader(IServiceScopeFactory scopes) : IPlanSettings
{
    public async ValueTask<PlanSettings?> ForAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var plan = await db.Plans.AsNoTracking()
            .Where(plan => db.Deliverables.Any(each => each.Id == deliverable && each.PlanId == plan.Id))
            .SingleOrDefaultAsync(cancellationToken);
        return plan?.ToSettings();
    }
}
