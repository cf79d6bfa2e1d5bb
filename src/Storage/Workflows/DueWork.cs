using Portal.Domain.Shared;

namespace Portal.Storage.Workflows;

/// <param name="Id">Id of the row the work is about, e.g. an outbox message.</param>
public sealed record DueWork(OrganisationId Organisation, string Kind, Guid Id);
