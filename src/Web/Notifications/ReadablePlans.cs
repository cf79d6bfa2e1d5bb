using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;

namespace Portal.Web.Notifications;

/// <summary>The plans a person works on or reads before they are published.</summary>
public sealed class ReadablePlans(PortalDbContext db)
{
    public async Task<IReadOnlyList<ReadablePlan>> OfAsync(PersonId person, CancellationToken cancellationToken)
    {
        var plans = await db.Plans.AsNoTracking().Where(plan => plan.ArchivedAt == null).ToListAsync(cancellationToken);
        var deliverables = await db.Deliverables.AsNoTracking().OrderBy(each => each.Order).ToListAsync(cancellationToken);
        var said = (await db.Follows.AsNoTracking().Where(follow => follow.PersonId == person).ToListAsync(cancellationToken)).ToLookup(follow => follow.PlanId);
        List<ReadablePlan> found = [];
        foreach (var plan in plans)
        {
            if (deliverables.Find(each => each.PlanId == plan.Id) is not { } deliverable) continue;
            if (await db.FindRightsAsync(deliverable.Id, person, cancellationToken) is not { } dossier) continue;
            if (!Permissions.Allows(PlanAction.ReadUnpublished, dossier.RolesOf(person), deliverable.State)) continue;
            found.Add(new ReadablePlan(plan.Id, plan.ShownName, Following.Holds(dossier.PlanRoles.FirstOrDefault(role => role.PersonId == person), said[plan.Id], FollowTarget.Plan)));
        }

        return [.. found.OrderBy(each => each.Name, StringComparer.CurrentCulture)];
    }
}
