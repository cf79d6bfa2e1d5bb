using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Shared;

namespace Portal.Domain.Organisations;

/// <summary>Identity of a membership.</summary>
public readonly record struct MembershipId(Guid Value) : IIdentity<MembershipId>
{
    public static MembershipId From(Guid value) => new(value);
    public static MembershipId New() => new(Guid.CreateVersion7());
    public static MembershipId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MembershipId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of an address on the readers' list.</summary>
public readonly record struct ReaderId(Guid Value) : IIdentity<ReaderId>
{
    public static ReaderId From(Guid value) => new(value);
    public static ReaderId New() => new(Guid.CreateVersion7());
    public static ReaderId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReaderId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a certificate of erasure.</summary>
public readonly record struct CertificateId(Guid Value) : IIdentity<CertificateId>
{
    public static CertificateId From(Guid value) => new(value);
    public static CertificateId New() => new(Guid.CreateVersion7());
    public static CertificateId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CertificateId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
