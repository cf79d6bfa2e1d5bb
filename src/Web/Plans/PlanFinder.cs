using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Search;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Publishing;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Plans;

/// <summary>
/// Looks through the plans of the space for the member who asks: the text being written of those they may read so, the published edition of the
/// others, and nothing of the rest. It asks the same two walls as the pages it links to.
/// </summary>
public sealed class PlanFinder(PortalDbContext db, IPlanReader reader, IMemberAccessor members, PublishedPlans published, TimeProvider time)
{
    /// <summary>Shown of one plan; the rest is counted.</summary>
    private const int MostOfAPlan = 12;

    public async Task<IReadOnlyList<FoundPlan>> FindAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.IsEmpty) return [];
        var plans = await db.Plans.AsNoTracking().OrderBy(plan => plan.ArchivedAt != null).ThenByDescending(plan => plan.CreatedAt).ToListAsync(cancellationToken);
        var all = await db.Deliverables.AsNoTracking().OrderBy(each => each.Order).ToListAsync(cancellationToken);
        var rights = await db.FindRightsAsync(all.ConvertAll(each => each.Id), members.Required.Id, time.GetUtcNow(), cancellationToken);
        var deliverables = all.ToLookup(each => each.PlanId);
        List<FoundPlan> found = [];
        foreach (var plan in plans)
        {
            var own = deliverables[plan.Id].ToList();
            var isWritten = false;
            foreach (var deliverable in own)
            {
                if (!MayRead(rights, deliverable) || (await reader.ReadAsync(plan.OrganisationId, deliverable.Id, cancellationToken))?.Plan is not { } live) continue;
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

    private bool MayRead(Dictionary<DeliverableId, CaseDossier> rights, Deliverable deliverable) =>
        rights.TryGetValue(deliverable.Id, out var dossier) && Permissions.Allows(PlanAction.ReadUnpublished, dossier.RolesOf(members.Required.Id), deliverable.State);

    private static void Add(List<FoundPlan> found, Plan plan, Deliverable? part, LivePlan live, SearchQuery query, bool isPublished)
    {
        var hits = PlanSearch.Find(live, query);
        if (hits.Count > 0) found.Add(new(plan, part, live, [.. hits.Take(MostOfAPlan)], hits.Count, isPublished));
    }
}
