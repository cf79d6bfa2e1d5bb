using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;

namespace Portal.Storage.Workflows;

/// <summary>
/// The line of the queue that says a person has notifications to mail. Taken out first and in the transaction that reads them: a notification added
/// meanwhile either waits for that transaction and puts a new line in, or is read by it.
/// </summary>
public static class QueuedNotices
{
    public static Task TakeNoticesAsync(this PortalDbContext db, DueWork work, CancellationToken cancellationToken) =>
        db.Set<WorkRow>().Where(row => row.OrganisationId == work.Organisation && row.Kind == WorkKinds.Notices && row.Id == work.Id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Puts the line back for what is due later: a trigger follows the column, whatever is written in it.</summary>
    public static Task PutNoticesBackAsync(this PortalDbContext db, PersonId person, CancellationToken cancellationToken) =>
        db.Set<Notification>().Where(notification => notification.PersonId == person && notification.MailDue != null)
            .ExecuteUpdateAsync(set => set.SetProperty(notification => notification.MailDue, notification => notification.MailDue), cancellationToken);
}
