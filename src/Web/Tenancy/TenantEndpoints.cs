using Microsoft.AspNetCore.Routing.Matching;

namespace Portal.Web.Tenancy;

/// <summary>
/// Chooses between the two halves of the portal that share one set of routes: <c>/</c> is the home page of the site, and the list of
/// plans inside <c>/t/ville</c>. Outside an organisation its pages do not exist, and behind <c>/t/{slug}</c> the site's do not.
/// </summary>
internal sealed class TenantEndpoints : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>Before the policies that weigh methods and content types: what does not exist must not answer 405.</summary>
    public override int Order => -1500;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var tenancy = httpContext.Features.Get<TenancyFeature>();
        var inside = tenancy?.Tenant is not null;
        var siteToo = !inside || tenancy!.Strategy == TenancyStrategy.Host;

        var anyOfTheSpace = false;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i) || !BelongsToTenant(candidates[i].Endpoint)) continue;
            if (inside) anyOfTheSpace = true;
            else candidates.SetValidity(i, false);
        }

        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && !BelongsToTenant(candidates[i].Endpoint) && (anyOfTheSpace || !siteToo)) candidates.SetValidity(i, false);
        }

        return Task.CompletedTask;
    }

    private static bool BelongsToTenant(Endpoint endpoint) => endpoint.Metadata.GetMetadata<RequireTenant>() is not null;
}
