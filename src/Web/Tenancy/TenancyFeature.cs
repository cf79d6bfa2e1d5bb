namespace Portal.Web.Tenancy;

/// <summary>What the tenancy middleware found, kept on the request.</summary>
internal sealed record TenancyFeature(Tenant? Tenant, TenancyStrategy Strategy);
