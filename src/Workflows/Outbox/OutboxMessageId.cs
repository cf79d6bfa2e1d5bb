using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Shared;

namespace Portal.Workflows.Outbox;

/// <summary>Identity of a message waiting to be delivered.</summary>
public readonly record struct OutboxMessageId(Guid Value) : IIdentity<OutboxMessageId>
{
    public static OutboxMessageId From(Guid value) => new(value);
    public static OutboxMessageId New() => new(Guid.CreateVersion7());
    public static OutboxMessageId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OutboxMessageId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
