using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Authoring.Versions;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Sessions;

/// <summary>
/// What a deliverable says, read in the transaction of the context with its head locked: no edit is stored, on any node, between this
/// reading and the commit. Guards therefore judge the very content a freeze keeps.
/// </summary>
internal static class LockedContent
{
    /// <summary>Null when the organisation has no such deliverable.</summary>
    public static async ValueTask<(long Sequence, PlanContent Content)?> ReadAsync(
        PortalDbContext db, OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Live content is read for a command inside its transaction.");

        // Followed, not read anew: a command may have renamed the project in this same unit of work.
        var found = await db.Deliverables.Where(each => each.Id == deliverable).Join(db.Plans, each => each.PlanId, plan => plan.Id, (_, plan) => plan).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        // The context has entered the organisation in this transaction already, for that person: entering again would forget them.
        var dialect = (db.Database.IsNpgsql() ? LogDialect.Postgres : LogDialect.Sqlite) with { Enter = _ => "" };
        var stored = await LogReading.LoadAsync(transaction, organisation, deliverable, dialect, cancellationToken, locked: true);
        return stored is null ? null : (stored.Sequence, StoredPlan.Read(stored, found.ToSettings()));
    }
}
