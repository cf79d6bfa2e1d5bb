using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;

namespace Portal.Web.Realtime;

/// <summary>Notes up to where a person followed a deliverable live: what they saw being written, or wrote, is not news to them next time.</summary>
internal sealed class VisitBook(IServiceScopeFactory scopes, IUpdateLog log, TimeProvider time)
{
    public async Task LeaveAsync(SessionKey key, PersonId person)
    {
        if (await log.HeadAsync(key.Organisation, key.Deliverable, default) is not { } head) return;

        var now = time.GetUtcNow();
        await using var scope = scopes.EnterOrganisation(key.Organisation, person);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Visits.Where(visit => visit.DeliverableId == key.Deliverable && visit.PersonId == person && visit.Sequence <= head.Sequence)
            .ExecuteUpdateAsync(set => set.SetProperty(visit => visit.Sequence, head.Sequence).SetProperty(visit => visit.At, now));
        await transaction.CommitAsync();
    }
}
