using Portal.Workflows.Outbox;

namespace Portal.Storage.Workflows;

/// <summary>The outbox in a table: saved with what caused the message.</summary>
internal sealed class Outbox(PortalDbContext db) : IOutbox
{
    public void Add(OutboxMessage message) => db.Add(message);
}
