using Portal.Domain.Shared;

namespace Portal.Storage.Tenancy;

/// <summary>A bug caught by the save guard: a unit of work tried to write a row of another organisation than its own. Nothing was written.</summary>
public sealed class ForeignOrganisationException(string entity, OrganisationId? current, OrganisationId written)
    : InvalidOperationException($"A {entity} of organisation {written} cannot be written from {(current is { } inside ? $"organisation {inside}" : "outside any organisation")}.");
