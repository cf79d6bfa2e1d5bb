using Portal.Domain.Shared;

namespace Portal.Domain.Notifications;

/// <summary>What a notification is about: what the reader must still be allowed to read when it is shown or mailed.</summary>
public sealed record NotificationSubject(PlanId? Plan = null, DeliverableId? Deliverable = null, CommentThreadId? Thread = null);
