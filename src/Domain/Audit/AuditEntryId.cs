using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Shared;

namespace Portal.Domain.Audit;

/// <summary>Identity of an entry of the audit log.</summary>
public readonly record struct AuditEntryId(Guid Value) : IIdentity<AuditEntryId>
{
    public static AuditEntryId From(Guid value) => new(value);
    public static AuditEntryId New() => new(Guid.CreateVersion7());
    public static AuditEntryId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AuditEntryId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
