using Microsoft.AspNetCore.Identity;
using Portal.Domain.Shared;

namespace Portal.Storage.Identity;

/// <summary>
/// A person's account. People are global: what they may do in an organisation is their membership and plan roles, never a role of
/// the sign-in framework.
/// </summary>
public sealed class PortalUser : IdentityUser<PersonId>
{
    public const int DisplayNameLength = 120;

    public PortalUser() => Id = PersonId.New();

    public string DisplayName { get; set; } = "";
    /// <summary>Language of the interface and of mails to this person, e.g. <c>fr-FR</c>.</summary>
    public string Culture { get; set; } = "fr-FR";
}
