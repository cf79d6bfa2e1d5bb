namespace Portal.Web.Tenancy;

/// <summary>What tenancy found about a request: its organisation, then the membership of whoever asks.</summary>
internal sealed record TenancyFeature(Tenant? Tenant, TenancyStrategy Strategy)
{
    public Member? Member { get; set; }
}
