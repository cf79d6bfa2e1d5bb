using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Tenancy;

namespace Portal.Web.Tests.Isolation;

/// <summary>What the running portal answers to: one name per method, route and page handler.</summary>
internal static class LiveRoutes
{
    public static async Task<(IReadOnlySet<string> OfSpaces, IReadOnlySet<string> OfTheSite)> AllAsync(IServiceProvider services)
    {
        var (spaces, site) = (new HashSet<string>(), new HashSet<string>());
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (IsStaticFile(endpoint)) continue;
            var names = endpoint.Metadata.GetMetadata<RequireTenant>() is null ? site : spaces;
            names.UnionWith(await NamesAsync(endpoint, services));
        }

        return (spaces, site);
    }

    private static async Task<IEnumerable<string>> NamesAsync(RouteEndpoint endpoint, IServiceProvider services)
    {
        var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"]).Select(method => $"{method} {route}");

        var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
        return compiled.HandlerMethods.Select(handler => $"{handler.HttpMethod.ToUpperInvariant()} {route}{(handler.Name is { Length: > 0 } name ? "?handler=" + name : "")}")
            .Append($"GET {route}"); // a page without a handler for it is shown all the same
    }

    private static bool IsStaticFile(Endpoint endpoint) =>
        endpoint.Metadata.Any(data => data.GetType().FullName?.StartsWith("Microsoft.AspNetCore.StaticAssets", StringComparison.Ordinal) == true);
}
