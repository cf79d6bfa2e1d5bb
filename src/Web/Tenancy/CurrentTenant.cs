namespace Portal.Web.Tenancy;

internal sealed class CurrentTenant(IHttpContextAccessor http) : ITenantAccessor
{
    public Tenant? Current => http.HttpContext?.Features.Get<TenancyFeature>()?.Tenant;
}
