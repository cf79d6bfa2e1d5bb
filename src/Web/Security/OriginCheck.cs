using Microsoft.AspNetCore.SignalR;
using Portal.Web.Hosting;

namespace Portal.Web.Security;

/// <summary>
/// Refuses unsafe requests, and any request to a hub, that another site or a sibling subdomain caused. Browsers say where a request
/// comes from in <c>Origin</c>, and in <c>Sec-Fetch-Site</c>; a client that sends neither is no browser and has no one's cookies.
/// </summary>
internal static class OriginCheck
{
    public static bool IsUnsafe(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method);

    public static void UseOriginCheck(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.IsShowingFailure() || !Concerns(context) || IsOurs(context.Request)) return next(context);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    private static bool Concerns(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<SentByBrowsers>() is not null) return false;
        return IsUnsafe(context.Request.Method) || metadata?.GetMetadata<HubMetadata>() is not null;
    }

    private static bool IsOurs(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0) return string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length == 0 || site is "same-origin" or "none";
    }
}
