using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Domain.Shared;
using Portal.Storage.Identity;

namespace Portal.Web.Identity;

/// <summary>What the sign-in cookie says of a person beside their id: their language. Roles are never in it: they are read at each request.</summary>
internal sealed class PersonClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    public const string Culture = "culture";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Culture, user.Culture));
        return identity;
    }
}
