using System.Security.Claims;
using Microsoft.AspNetCore.Localization;

namespace Portal.Web.Identity;

/// <summary>The language of the account, for signed-in people who chose none in this browser.</summary>
internal sealed class AccountLanguage : IRequestCultureProvider
{
    public Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(httpContext.User.FindFirstValue(PersonClaims.Culture) is { } culture ? new ProviderCultureResult(culture) : null);
}
