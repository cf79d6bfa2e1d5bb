using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Authoring.Versions;
using Portal.Domain.Notifications;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Publishing;

namespace Portal.Web.Notifications;

/// <summary>What a person has not seen yet of a deliverable: what came into its log since their last visit.</summary>
public sealed class PlanVisits(PortalDbContext db, IUpdateLog log, VersionContents versions, TimeProvider time)
{
    private static readonly TimeSpan Reload = TimeSpan.FromMinutes(5);

    /// <summary>The person opens the plan, at this point of its log.</summary>
    public async Task<PlanVisit> ReturnAsync(OrganisationId organisation, DeliverableId deliverable, PersonId person, long sequence, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await FindAsync(deliverable, person, cancellationToken) is { } visit)
        {
            // A page loaded again says nothing new.
            if (visit.Sequence == sequence && now - visit.At < Reload) return visit;
            visit.Return(sequence, now);
        }
        else
        {
            db.Add(visit = new PlanVisit(organisation, person, deliverable, sequence, now));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two windows opened the plan in the same instant: one of them noted it.
            db.ChangeTracker.Clear();
        }

        return visit;
    }

    public Task<PlanVisit?> FindAsync(DeliverableId deliverable, PersonId person, CancellationToken cancellationToken) =>
        db.Visits.SingleOrDefaultAsync(each => each.DeliverableId == deliverable && each.PersonId == person, cancellationToken);

    /// <summary>
    /// What the plan said when the last visit ended. Where the log no longer reaches so far back, the version before it; null when there is none either.
    /// </summary>
    public async Task<PlanContent?> ThenAsync(PlanVisit visit, Plan plan, CancellationToken cancellationToken)
    {
        var stored = await log.LoadAsync(visit.OrganisationId, visit.DeliverableId, cancellationToken);
        if (stored is not null && visit.SinceSequence >= stored.SnapshotSequence && visit.SinceSequence <= stored.Sequence)
            return StoredPlan.Read(stored with { Sequence = visit.SinceSequence, Tail = [.. stored.Tail.Where(entry => entry.Sequence <= visit.SinceSequence)] }, plan.ToSettings());

        var before = await db.Versions.AsNoTracking().Where(version => version.DeliverableId == visit.DeliverableId && version.At <= visit.SinceAt).OrderByDescending(version => version.At).FirstOrDefaultAsync(cancellationToken);
        return before is null ? null : (await versions.ReadAsync(before, cancellationToken))?.Content;
    }
}
