using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Shared;

namespace Portal.Domain.Notifications;

/// <summary>Identity of a notification.</summary>
public readonly record struct NotificationId(Guid Value) : IIdentity<NotificationId>
{
    public static NotificationId From(Guid value) => new(value);
    public static NotificationId New() => new(Guid.CreateVersion7());
    public static NotificationId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NotificationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
