using Portal.Domain.Shared;

namespace Portal.Storage.Tenancy;

/// <summary>In which organisation, and for whom, the current unit of work runs. Readers cannot change it: only the tenancy of the web and the workers enter one.</summary>
public interface ITenantContext
{
    OrganisationId? Organisation { get; }
    PersonId? Person { get; }
}
