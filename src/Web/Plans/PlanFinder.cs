using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Search;
using Portal.Domain.Plans.Settings;
using Portal.Storage;
using Portal.Web.Publishing;
using Portal.Web.Tenancy;

namespace Portal.Web.Plans;

/// <summary>
/// Looks through the plans of the space for the member who asks: the text being written of those they may read so, the published edition of the
/// others, and nothing of the rest. It asks the same two walls as the pages it links to.
/// </summary>
public sealed class PlanFinder(PortalDbContext db, IPlanReader reader, IEditRights rights, ITenantAccessor tenancy, IMemberAccessor members, PublishedPlans published)
{
    /// <summary>Shown of one plan; the rest is counted.</summary>
    private const int MostOfAPlan = 12;

    public async Task<IReadOnlyList<FoundPlan>> FindAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.IsEmpty) return [];
        var plans = await db.Plans.AsNoTracking().OrderBy(plan => plan.ArchivedAt != null).ThenByDescending(plan => plan.CreatedAt).ToListAsync(cancellationToken);
        var deliverables = (await db.Deliverables.AsNoTracking().OrderBy(each => each.Order).ToListAsync(cancellationToken)).ToLookup(each => each.PlanId);
        List<FoundPlan> found = [];
        foreach (var plan in plans)
        {
            var own = deliverables[plan.Id].ToList();
            var isWritten = false;
            foreach (var deliverable in own)
            {
                if (await WrittenAsync(plan, deliverable, cancellationToken) is not { } live) continue;
                isWritten = true;
                Add(found, plan, own.Count > 1 ? deliverable : null, live, query, isPublished: false);
            }
            if (isWritten) continue;
            foreach (var deliverable in own)
                if (await published.FindAsync(plan.Slug, null, cancellationToken, deliverable.Code) is { } edition)
                    Add(found, plan, own.Count > 1 ? deliverable : null, LivePlan.Of(Editions.For(edition.Snapshot.Content, edition.Edition)), query, isPublished: true);
        }
        return [.. found.OrderBy(each => each.Hits.Min(hit => hit.Rank))];
    }

    private async Task<LivePlan?> WrittenAsync(Plan plan, Deliverable deliverable, CancellationToken cancellationToken)
    {
        if (await rights.ForAsync(tenancy.Required.Id, deliverable.Id, members.Required.Id, cancellationToken) is null) return null;
        return (await reader.ReadAsync(plan.OrganisationId, deliverable.Id, cancellationToken))?.Plan;
    }

    private static void Add(List<FoundPlan> found, Plan plan, Deliverable? part, LivePlan live, SearchQuery query, bool isPublished)
    {
        var hits = PlanSearch.Find(live, query);
        if (hits.Count > 0) found.Add(new(plan, part, live, [.. hits.Take(MostOfAPlan)], hits.Count, isPublished));
    }
}
