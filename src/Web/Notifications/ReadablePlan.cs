using Portal.Domain.Shared;

namespace Portal.Web.Notifications;

/// <summary>A plan its reader may open, and whether they follow it.</summary>
public sealed record ReadablePlan(PlanId Id, string Name, bool Follows);
