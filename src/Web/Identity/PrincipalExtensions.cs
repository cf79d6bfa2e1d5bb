using System.Security.Claims;
using Portal.Domain.Shared;

namespace Portal.Web.Identity;

public static class PrincipalExtensions
{
    /// <summary>The signed-in person, or null.</summary>
    public static PersonId? Person(this ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && PersonId.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), null, out var id) ? id : null;
}
