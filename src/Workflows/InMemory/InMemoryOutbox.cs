using Portal.Workflows.Outbox;

namespace Portal.Workflows.InMemory;

/// <summary>An outbox that keeps one message a key.</summary>
public sealed class InMemoryOutbox : IOutbox
{
    private readonly Dictionary<string, OutboxMessage> _messages = [];

    public IReadOnlyCollection<OutboxMessage> Messages => _messages.Values;

    public void Add(OutboxMessage message) => _messages.TryAdd(message.IdempotencyKey, message);
}
