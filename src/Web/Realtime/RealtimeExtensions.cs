using Microsoft.AspNetCore.SignalR;
using Portal.Authoring.Sessions;
using Portal.Web.Tenancy;

namespace Portal.Web.Realtime;

internal static class RealtimeExtensions
{
    public static void AddRealtime(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var limits = new SessionLimits();
        services.AddSingleton(limits);
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<HubLifetimeManager<PlanHub>>(provider => provider.GetRequiredService<LiveConnections>());
        services.AddSingleton<SignalRRelay>();
        services.AddSingleton<ISessionRelay>(provider => provider.GetRequiredService<SignalRRelay>());
        services.AddSingleton<INoticeNews>(provider => provider.GetRequiredService<SignalRRelay>());
        services.AddSingleton<VisitBook>();
        services.AddSingleton<SessionServices>();
        services.AddSingleton<SessionRegistry>();
        services.AddSingleton<IPlanReader, PlanReader>();
        services.AddHostedService<SessionTending>();
        services.AddHostedService<SessionNewsReading>();
        services.AddSignalR(options =>
        {
            // An update in base64 and the words around it; the default of 32 KB would turn every paste into a reconnect loop.
            options.MaximumReceiveMessageSize = limits.RefusedUpdateBytes / 3 * 4 + (64 << 10);
            options.KeepAliveInterval = TimeSpan.FromSeconds(10);
            options.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
            options.MaximumParallelInvocationsPerClient = 1;
        });
    }

    public static void MapRealtime(this WebApplication app) => app.MapHub<PlanHub>("/hubs/plan").RequireTenant().RequireAuthorization();
}
