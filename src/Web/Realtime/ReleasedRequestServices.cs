using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace Portal.Web.Realtime;

/// <summary>
/// A hub's connection lasts for hours, and what admitted it (the database context, the sign-in) would live as long in its request's scope:
/// fifty kilobytes a person. The scope ends once the person is let in; SignalR makes one of its own for each call.
/// </summary>
internal static class ReleasedRequestServices
{
    public static void UseReleasedRequestServices(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null && context.Features.Get<IServiceProvidersFeature>() is IAsyncDisposable admitted)
        {
            await admitted.DisposeAsync();
            context.Features.Set<IServiceProvidersFeature>(new RequestServicesFeature(context, app.Services.GetRequiredService<IServiceScopeFactory>()));
        }

        await next(context);
    });
}
