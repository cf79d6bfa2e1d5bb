using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>Identity of a running case.</summary>
public readonly record struct CaseId(Guid Value) : IIdentity<CaseId>
{
    public static CaseId From(Guid value) => new(value);
    public static CaseId New() => new(Guid.CreateVersion7());
    public static CaseId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
