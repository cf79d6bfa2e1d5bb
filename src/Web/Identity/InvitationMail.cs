using Portal.Domain.Plans.Settings;

namespace Portal.Web.Identity;

/// <summary>What the mail of an invitation fills in, kept in the outbox until it is sent.</summary>
public sealed record InvitationMail(
    string InvitedBy, string Organisation, string? Plan, ScreenRole? Role, string? Section, string? Message, string Link, DateTimeOffset ExpiresAt)
{
    public const string Template = "Invitation";
}
