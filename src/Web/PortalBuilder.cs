using Portal.Storage;
using Portal.Web.Alerts;
using Portal.Web.Api;
using Portal.Web.Demo;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Importing;
using Portal.Web.Localization;
using Portal.Web.Mail;
using Portal.Web.Meetings;
using Portal.Web.Notifications;
using Portal.Web.Pages;
using Portal.Web.Publishing;
using Portal.Web.Publishing.Caching;
using Portal.Web.Realtime;
using Portal.Web.Security;
using Portal.Web.TagHelpers;
using Portal.Web.Tenancy;

namespace Portal.Web;

/// <summary>The whole host in two calls: each concern brings one <c>AddX</c> and one <c>UseX</c> or <c>MapX</c>, kept beside its code.</summary>
public static class PortalBuilder
{
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.AddHosting();
        builder.AddSecurity();
        builder.Services.AddPortalStorage(builder.Configuration);
        builder.AddPortalIdentity();
        builder.AddTenancy();
        builder.AddMail();
        builder.AddPublishing();
        builder.AddMeetings();
        builder.AddRealtime();
        builder.AddAlerts();
        builder.AddNotifications();
        builder.AddPlanApi();
        builder.AddImporting();
        builder.AddDemo();
        builder.Services.AddLanguages();
        builder.Services.AddScoped<AssetAddresses>();
        builder.Services.AddPortalPages();
        return builder;
    }

    public static WebApplication UsePortal(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseSecurityHeaders();
        app.UseMiddleware<PublishedPageCache>();
        app.UseFailures();
        app.UseTenancy();
        app.UseRouting();
        app.UseAuthentication();
        app.UseLanguages();
        app.UseOriginCheck();
        app.UseRateLimiter();
        app.UseTenantAccess();
        app.UseAuthorization();
        app.UseAntiforgeryGate();
        app.UseReleasedRequestServices();

        app.MapStaticAssets();
        app.MapCspReports();
        app.MapLanguages();
        app.MapDevelopmentMail();
        app.MapSpaceAddresses();
        app.MapPlanSchema();
        app.MapPublished();
        app.MapCalendarFeeds();
        app.MapRealtime();
        app.MapPlanApi();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
