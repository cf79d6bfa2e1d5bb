using Portal.Domain.Notifications;
using Portal.Domain.Shared;

namespace Portal.Web.Notifications;

/// <summary>A letter that waits in the outbox: only which notifications it tells. What it says is written when it leaves, from what the person may still read and has not read yet.</summary>
public sealed record NoticeMail(PersonId Person, MailRhythm Rhythm, IReadOnlyList<NotificationId> Notifications)
{
    public const string Template = "Notices";
}
