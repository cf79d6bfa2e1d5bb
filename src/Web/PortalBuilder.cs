using Portal.Web.Hosting;
using Portal.Web.Localization;
using Portal.Web.Pages;
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
        builder.AddTenancy();
        builder.Services.AddLanguages();
        builder.Services.AddScoped<AssetAddresses>();
        builder.Services.AddPortalPages();
        return builder;
    }

    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseFailures();
        app.UseLanguages();
        app.UseRouting();
        app.UseOriginCheck();
        app.UseRateLimiter();
        app.UseAntiforgeryGate();

        app.MapStaticAssets();
        app.MapCspReports();
        app.MapLanguages();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
