namespace Portal.Web.Tenancy;

internal sealed class CurrentTenant(IHttpContextAccessor http) : ITenantAccessor, IMemberAccessor
{
    private TenancyFeature? Feature => http.HttpContext?.Features.Get<TenancyFeature>();

    Tenant? ITenantAccessor.Current => Feature?.Tenant;
    Member? IMemberAccessor.Current => Feature?.Member;
}
