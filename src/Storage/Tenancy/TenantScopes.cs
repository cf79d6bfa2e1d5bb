using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Shared;

namespace Portal.Storage.Tenancy;

/// <summary>How workers, sessions and seeding enter an organisation: a scope of its own.</summary>
public static class TenantScopes
{
    public static AsyncServiceScope EnterOrganisation(this IServiceScopeFactory scopes, OrganisationId organisation, PersonId? person = null)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Enter(organisation, person);
        return scope;
    }
}
