using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Workflows.Engine;

namespace Portal.Web.Notifications;

/// <summary>Asks anew, each time notifications are shown or mailed, which of them their person may still read.</summary>
public sealed class NoticeAccess(PortalDbContext db)
{
    public async Task<IReadOnlyList<Notification>> ReadableAsync(PersonId person, IReadOnlyList<Notification> notifications, CancellationToken cancellationToken)
    {
        if (notifications.Count == 0 || !await db.Memberships.AnyAsync(each => each.PersonId == person && each.EndedAt == null, cancellationToken)) return [];

        var threads = notifications.Select(each => each.ThreadId).OfType<CommentThreadId>().Distinct().ToList();
        var spaces = await db.CommentThreads.AsNoTracking().Where(thread => threads.Contains(thread.Id)).ToDictionaryAsync(thread => thread.Id, thread => thread.Space, cancellationToken);
        var dossiers = await db.FindRightsAsync([.. notifications.Select(each => each.DeliverableId).OfType<DeliverableId>().Distinct()], person, null, cancellationToken);
        return [.. notifications.Where(MayRead)];

        bool MayRead(Notification notification)
        {
            if (notification.DeliverableId is not { } deliverable) return notification.PlanId is null;
            if (dossiers.GetValueOrDefault(deliverable) is not { Organisation.Status: not OrganisationStatus.Closed } dossier) return false;

            var (roles, state) = (dossier.RolesOf(person), dossier.Deliverable.State);
            if (notification.ThreadId is { } thread) return spaces.TryGetValue(thread, out var space) && CommentSpaces.MayRead(space, roles, state);
            // Who was given a role knows of the plan by it, even where they read it later only.
            if (notification.Kind == NotificationKind.AddedToTeam) return dossier.PlanRoles.Any(role => role.PersonId == person);
            return Permissions.Allows(PlanAction.ReadUnpublished, roles, state);
        }
    }
}
