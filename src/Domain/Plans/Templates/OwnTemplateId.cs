using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Templates;

/// <summary>Identity of a template an organisation made.</summary>
public readonly record struct OwnTemplateId(Guid Value) : IIdentity<OwnTemplateId>
{
    public static OwnTemplateId From(Guid value) => new(value);
    public static OwnTemplateId New() => new(Guid.CreateVersion7());
    public static OwnTemplateId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OwnTemplateId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
