using Portal.Web.Realtime;

namespace Portal.Web.Alerts;

internal static class AlertsExtensions
{
    public static void AddAlerts(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<AlertDesk>();
        builder.Services.AddSingleton<IAlertNews>(provider => provider.GetRequiredService<SignalRRelay>());
    }
}
