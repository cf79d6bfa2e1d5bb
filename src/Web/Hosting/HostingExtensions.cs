using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;

namespace Portal.Web.Hosting;

internal static class HostingExtensions
{
    private const string DefaultAddress = "http://localhost:5080";

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<BrokenRules>();
        builder.Services.AddSingleton<IStartStep, BringDatabaseUpToDate>();
        builder.Services.AddHostedService<WarmStart>();
        builder.Services.AddHostedService<StartSteps>();
        KeepDataTogether(builder);
        if (!HasAddress(builder.Configuration)) builder.WebHost.UseUrls(DefaultAddress);
    }

    /// <summary>Pages for people and ProblemDetails for programs, both from one place; a status without a body gets one.</summary>
    public static void UseFailures(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/status/500", SuppressDiagnosticsCallback = handled => handled.ExceptionHandledBy == ExceptionHandledType.ExceptionHandlerService });
        app.UseWhen(context => !context.WantsJson(), pages => pages.UseStatusCodePagesWithReExecute("/status/{0}"));
        app.UseWhen(context => context.WantsJson(), programs => programs.UseStatusCodePages());
    }

    /// <summary>One folder holds all that a fresh clone keeps: database, files, and the keys that sign cookies across restarts.</summary>
    private static void KeepDataTogether(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
        var folder = Directory.CreateDirectory(Path.Combine(builder.Environment.ContentRootPath, options.DataFolder)).FullName;
        builder.Configuration["ConnectionStrings:Portal"] ??= $"Data Source={Path.Combine(folder, "portal.db")}";
        builder.Configuration["Blobs:Folder"] ??= Path.Combine(folder, "blobs");
        builder.Services.AddDataProtection().SetApplicationName("Portal").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(folder, "keys")));
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        configuration["urls"] is not null || configuration["http_ports"] is not null || configuration["https_ports"] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
