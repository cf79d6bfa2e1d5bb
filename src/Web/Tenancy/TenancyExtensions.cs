using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddSingleton<ITenantAccessor, CurrentTenant>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, TenantEndpoints>());
    }
}
