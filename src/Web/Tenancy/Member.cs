using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Web.Tenancy;

/// <summary>The signed-in person as a member of the current organisation.</summary>
public sealed record Member(PersonId Id, string DisplayName, OrganisationRole Role)
{
    /// <summary>May change people, bodies and settings of the organisation.</summary>
    public bool MayAdminister => Role is OrganisationRole.Owner or OrganisationRole.Admin;
}
