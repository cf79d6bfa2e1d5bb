using Portal.Domain.Organisations;
using Portal.Domain.People;

namespace Portal.Web.Identity;

/// <summary>Whom to invite, to do what.</summary>
/// <param name="SectionTitle">For the mail, when a section waits for the person.</param>
public sealed record InvitationRequest(EmailAddress Email, OrganisationRole Role, PlanInvitation? Plan, string? PlanTitle, string? SectionTitle, string? Message);
