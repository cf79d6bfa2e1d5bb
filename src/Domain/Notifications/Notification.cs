using Portal.Domain.Shared;

namespace Portal.Domain.Notifications;

/// <summary>
/// One thing that happened, for one person. Kept apart from its sentence, which is said in the language of whoever reads it. The key makes it one
/// however often its cause is told.
/// </summary>
public sealed class Notification : IOwnedByOrganisation
{
    public const int KeyLength = 300;
    public const int LinkLength = 500;

    private Notification() { }

    /// <param name="facts">JSON of what the sentence fills in.</param>
    /// <param name="link">Under the space of the organisation.</param>
    public Notification(OrganisationId organisationId, PersonId personId, NotificationKind kind, string key, NotificationSubject about, string facts, string link, DateTimeOffset at)
    {
        OrganisationId = organisationId;
        Id = NotificationId.New();
        PersonId = personId;
        Kind = kind;
        Key = key;
        PlanId = about.Plan;
        DeliverableId = about.Deliverable;
        ThreadId = about.Thread;
        Facts = facts;
        Link = link;
        At = at;
    }

    public OrganisationId OrganisationId { get; private set; }
    public NotificationId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public NotificationKind Kind { get; private set; }
    public string Key { get; private set; } = "";
    public PlanId? PlanId { get; private set; }
    public DeliverableId? DeliverableId { get; private set; }
    public CommentThreadId? ThreadId { get; private set; }
    public string Facts { get; private set; } = "";
    public string Link { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }
    /// <summary>When its mail leaves; null when there is none, or when it was taken up.</summary>
    public DateTimeOffset? MailDue { get; private set; }

    public bool IsRead => ReadAt is not null;

    public void MailAt(DateTimeOffset due) => MailDue = due;

    /// <summary>Its mail is in the outbox, or will not be.</summary>
    public void SettleMail() => MailDue = null;

    /// <summary>Seen: a letter would only repeat it.</summary>
    public void Read(DateTimeOffset at)
    {
        ReadAt ??= at;
        MailDue = null;
    }

    public void Unread() => ReadAt = null;
}
