using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Web.Pages.Organisations;

/// <summary>A member in the list of people.</summary>
public sealed record PersonRow(MembershipId Membership, PersonId Id, string Name, string Email, OrganisationRole Role, DateTimeOffset Since);
