using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Domain.Organisations;

/// <summary>The part of an invitation that concerns one plan, and possibly one of its sections.</summary>
public sealed record PlanInvitation(PlanId Plan, ScreenRole Role, string? SectionId = null);
