namespace Portal.Workflows.Outbox;

/// <summary>The outbox. A port: added in the caller's transaction, delivered after it by the host. A message whose idempotency key is already there is left out.</summary>
public interface IOutbox
{
    void Add(OutboxMessage message);
}
