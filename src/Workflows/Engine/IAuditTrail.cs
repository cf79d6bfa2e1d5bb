using Portal.Domain.Audit;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>The organisation's audit log. A port: appended in the caller's transaction, numbered and chained by the store.</summary>
public interface IAuditTrail
{
    ValueTask AppendAsync(OrganisationId organisation, AuditFact fact, DateTimeOffset at, CancellationToken cancellationToken);
}
