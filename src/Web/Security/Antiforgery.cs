using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.SignalR;
using Portal.Web.Hosting;

namespace Portal.Web.Security;

/// <summary>
/// Every unsafe request carries the antiforgery token, in the form or in the header <see cref="HeaderName"/>, whatever the endpoint:
/// an endpoint added without thinking of it is safe. The hub is guarded by the origin check instead.
/// </summary>
internal static class Antiforgery
{
    public const string HeaderName = "X-CSRF-TOKEN";

    public static void UseAntiforgeryGate(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!context.IsShowingFailure() && NeedsToken(context) && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    });

    private static bool NeedsToken(HttpContext context)
    {
        if (!OriginCheck.IsUnsafe(context.Request.Method)) return false;

        var metadata = context.GetEndpoint()?.Metadata;
        return metadata is not null
            && metadata.GetMetadata<HubMetadata>() is null
            && metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false };
    }
}
