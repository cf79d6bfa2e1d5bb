using Microsoft.EntityFrameworkCore;
using Portal.Domain.Audit;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Storage.Audit;

/// <summary>
/// The chained audit log. Two transactions must not follow the same line, so on PostgreSQL the organisation's chain is locked until the
/// commit; on SQLite the transaction is alone already.
/// </summary>
internal sealed class AuditTrail(PortalDbContext db) : IAuditTrail
{
    public async ValueTask AppendAsync(OrganisationId organisation, AuditFact fact, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A line of the audit log is written in the transaction of what it tells.");

        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"audit/{organisation}"}, 0))", cancellationToken);

        var last = db.AuditEntries.Local.MaxBy(entry => entry.Number)
            ?? await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellationToken);
        db.Add(AuditEntry.After(last, organisation, fact, at));
    }
}
