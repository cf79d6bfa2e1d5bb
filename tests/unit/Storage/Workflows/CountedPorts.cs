using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Journal;
using Portal.Workflows.Outbox;

namespace Portal.Storage.Tests.Workflows;

/// <summary>The real ports, with something said before each call: counting them, or dying there.</summary>
internal sealed class CountedPorts(IServiceProvider services, Action before) : IFreezeDeliverable, IJournal, IOutbox, IAuditTrail
{
    public ValueTask<FrozenContent> FreezeAsync(OrganisationId organisation, DeliverableId deliverable, VersionNumber number, ApprovalState state, CancellationToken cancellationToken)
    {
        before();
        return services.GetRequiredService<IFreezeDeliverable>().FreezeAsync(organisation, deliverable, number, state, cancellationToken);
    }

    public ValueTask EnterAsync(OrganisationId organisation, DeliverableId deliverable, ApprovalState state, CancellationToken cancellationToken)
    {
        before();
        return services.GetRequiredService<IFreezeDeliverable>().EnterAsync(organisation, deliverable, state, cancellationToken);
    }

    public void Append(JournalEntry entry)
    {
        before();
        services.GetRequiredService<IJournal>().Append(entry);
    }

    public void Add(OutboxMessage message)
    {
        before();
        services.GetRequiredService<IOutbox>().Add(message);
    }

    public ValueTask AppendAsync(OrganisationId organisation, AuditFact fact, DateTimeOffset at, CancellationToken cancellationToken)
    {
        before();
        return services.GetRequiredService<IAuditTrail>().AppendAsync(organisation, fact, at, cancellationToken);
    }
}
