using Portal.Domain.Notifications;

namespace Portal.Web.Notifications;

/// <summary>Something to tell people.</summary>
/// <param name="Key">Names the cause: told twice, it is still one notification.</param>
/// <param name="Link">Where it can be seen, under the space.</param>
public sealed record NewNotice(NotificationKind Kind, string Key, NotificationSubject About, NoticeFacts Facts, string Link);
