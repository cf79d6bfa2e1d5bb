using Microsoft.EntityFrameworkCore;
using Portal.Domain.Shared;

namespace Portal.Storage.Workflows;

/// <summary>
/// The line of the queue that says when a deliverable in force next has a milestone to recall. A trigger puts it in when a version comes into force. Taken out and
/// put back with its next day in the transaction that tells people: a crash before the commit leaves everything as it was.
/// </summary>
public static class QueuedMilestones
{
    public static Task TakeMilestonesAsync(this PortalDbContext db, DueWork work, CancellationToken cancellationToken) =>
        db.Set<WorkRow>().Where(row => row.OrganisationId == work.Organisation && row.Kind == WorkKinds.Milestones && row.Id == work.Id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The caller saves.</summary>
    public static void PutMilestonesBack(this PortalDbContext db, OrganisationId organisation, DeliverableId deliverable, DateTimeOffset due) =>
        db.Add(new WorkRow { OrganisationId = organisation, Kind = WorkKinds.Milestones, Id = deliverable.Value, Due = due });
}
