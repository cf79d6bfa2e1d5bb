using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Portal.Web.Hosting;

namespace Portal.Web.Identity;

/// <summary>Where people sign in, and where they go after: only addresses of this site.</summary>
internal static class SignInPath
{
    public const string Address = "/account/sign-in";
    public const string AfterSignIn = "/spaces";

    public static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (context.HttpContext.WantsJson())
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var wanted = request.PathBase + request.Path + request.QueryString;
        context.Response.Redirect($"{Address}?returnUrl={Uri.EscapeDataString(wanted)}");
        return Task.CompletedTask;
    }

    /// <summary>A local address, or null. The page of a 404 keeps no address, so a person coming from one returns by the referring page.</summary>
    public static string? Local(string? address) =>
        address is ['/', not '/' and not '\\', ..] && !address.StartsWith(Address, StringComparison.OrdinalIgnoreCase) && !address.Any(char.IsControl) ? address : null;
}
