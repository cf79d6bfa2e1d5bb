using Portal.Domain.Notifications;

namespace Portal.Web.Notifications;

/// <summary>A notification as its page shows it.</summary>
public sealed record NoticeLine(NotificationId Id, NotificationKind Kind, string Icon, string Sentence, string? Excerpt, DateTimeOffset At, bool IsRead);
