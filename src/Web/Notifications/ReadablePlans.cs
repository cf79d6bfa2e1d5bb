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
        var first = deliverables.DistinctBy(each => each.PlanId).ToDictionary(each => each.PlanId);
        var rights = await db.FindRightsAsync([.. first.Values.Select(each => each.Id)], person, null, cancellationToken);
        List<ReadablePlan> found = [];
        foreach (var plan in plans)
        {
            if (!first.TryGetValue(plan.Id, out var deliverable) || !rights.TryGetValue(deliverable.Id, out var dossier)) continue;
            if (!Permissions.Allows(PlanAction.ReadUnpublished, dossier.RolesOf(person), deliverable.State)) continue;
            found.Add(new ReadablePlan(plan.Id, plan.ShownName, Following.Holds(dossier.PlanRoles.FirstOrDefault(role => role.PersonId == person), said[plan.Id], FollowTarget.Plan)));
        }

        return [.. found.OrderBy(each => each.Name, StringComparer.CurrentCulture)];
    }
}
