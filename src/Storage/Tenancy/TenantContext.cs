using Portal.Domain.Shared;

namespace Portal.Storage.Tenancy;

/// <summary>
/// The tenant of one scope. It is entered once and never left: work for another organisation takes another scope, so no entity
/// tracked for the first can be saved, or shown, in the second.
/// </summary>
public sealed class TenantContext : ITenantContext
{
    public OrganisationId? Organisation { get; private set; }
    public PersonId? Person { get; private set; }

    public void Enter(OrganisationId organisation, PersonId? person = null)
    {
        if (Organisation is { } entered && entered != organisation)
            throw new InvalidOperationException($"This scope is already inside organisation {entered}; open another scope to enter {organisation}.");

        Organisation = organisation;
        if (person is { } known) Identify(known);
    }

    public void Identify(PersonId person)
    {
        if (Person is { } identified && identified != person)
            throw new InvalidOperationException($"This scope already acts for person {identified}; open another scope for {person}.");

        Person = person;
    }
}
