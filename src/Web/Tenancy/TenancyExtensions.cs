using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Portal.Web.Tenancy;

internal static class TenancyExtensions
{
    public static void AddTenancy(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddOptions<TenancyOptions>().BindConfiguration(TenancyOptions.Section)
            .Validate(options => options.Strategy == TenancyStrategy.Path || !string.IsNullOrWhiteSpace(options.SiteHost), "Tenancy:Strategy=Host needs Tenancy:SiteHost, the site's own host.")
            .ValidateOnStart();
        services.AddSingleton<ITenantStrategy>(provider => provider.GetRequiredService<IOptions<TenancyOptions>>().Value.Strategy switch
        {
            TenancyStrategy.Path => ActivatorUtilities.CreateInstance<PathStrategy>(provider),
            TenancyStrategy.Host => ActivatorUtilities.CreateInstance<HostStrategy>(provider),
        });
        services.AddScoped<ITenantStore, StoredTenants>();
        services.AddSingleton<ITenantAccessor, CurrentTenant>();
        services.AddSingleton<IMemberAccessor, CurrentTenant>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, TenantEndpoints>());
    }

    public static void UseTenancy(this WebApplication app) => app.UseMiddleware<TenantResolution>();

    /// <summary>After authentication: it needs to know who asks.</summary>
    public static void UseTenantAccess(this WebApplication app) => app.UseMiddleware<TenantAccess>();
}
