using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Portal.Web.Hosting;

/// <summary>Tells a program asking for data from a person opening a page.</summary>
internal static class RequestKind
{
    public static bool WantsJson(this HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey(Security.Antiforgery.HeaderName) || request.HasJsonContentType()) return true;

        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count > 0 && !accepted.Any(IsHtml) && accepted.Any(IsJson);
    }

    /// <summary>The pipeline runs a second time, with the first request's method, to draw the page of a status or of an error.</summary>
    public static bool IsShowingFailure(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool IsHtml(MediaTypeHeaderValue type) => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase);
    private static bool IsJson(MediaTypeHeaderValue type) => type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
