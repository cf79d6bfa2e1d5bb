using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Web.Pages.Organisations;

/// <summary>An invitation nobody has answered yet.</summary>
public sealed record InvitationRow(InvitationId Id, string Email, OrganisationRole Role, string? Plan, ScreenRole? PlanRole, DateTimeOffset Until, bool IsExpired);
