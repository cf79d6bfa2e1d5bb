using Portal.Domain.Audit;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Workflows.InMemory;

/// <summary>An audit log in memory, chained like the stored one.</summary>
public sealed class InMemoryAuditTrail : IAuditTrail
{
    private readonly List<AuditEntry> _entries = [];

    public IReadOnlyList<AuditEntry> Entries => _entries;

    public ValueTask AppendAsync(OrganisationId organisation, AuditFact fact, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _entries.Add(AuditEntry.After(_entries.LastOrDefault(), organisation, fact, at));
        return ValueTask.CompletedTask;
    }
}
