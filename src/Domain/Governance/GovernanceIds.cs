using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>Identity of a seat in a body.</summary>
public readonly record struct SeatId(Guid Value) : IIdentity<SeatId>
{
    public static SeatId From(Guid value) => new(value);
    public static SeatId New() => new(Guid.CreateVersion7());
    public static SeatId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SeatId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a meeting (séance).</summary>
public readonly record struct MeetingId(Guid Value) : IIdentity<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);
    public static MeetingId New() => new(Guid.CreateVersion7());
    public static MeetingId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeetingId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a naming (baptême).</summary>
public readonly record struct NamingId(Guid Value) : IIdentity<NamingId>
{
    public static NamingId From(Guid value) => new(value);
    public static NamingId New() => new(Guid.CreateVersion7());
    public static NamingId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NamingId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a point of an agenda.</summary>
public readonly record struct AgendaItemId(Guid Value) : IIdentity<AgendaItemId>
{
    public static AgendaItemId From(Guid value) => new(value);
    public static AgendaItemId New() => new(Guid.CreateVersion7());
    public static AgendaItemId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AgendaItemId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a ballot (scrutin).</summary>
public readonly record struct BallotId(Guid Value) : IIdentity<BallotId>
{
    public static BallotId From(Guid value) => new(value);
    public static BallotId New() => new(Guid.CreateVersion7());
    public static BallotId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BallotId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a signature.</summary>
public readonly record struct SignatureId(Guid Value) : IIdentity<SignatureId>
{
    public static SignatureId From(Guid value) => new(value);
    public static SignatureId New() => new(Guid.CreateVersion7());
    public static SignatureId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SignatureId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a delegation.</summary>
public readonly record struct DelegationId(Guid Value) : IIdentity<DelegationId>
{
    public static DelegationId From(Guid value) => new(value);
    public static DelegationId New() => new(Guid.CreateVersion7());
    public static DelegationId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DelegationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a signed document sealed beside a version.</summary>
public readonly record struct SealedDocumentId(Guid Value) : IIdentity<SealedDocumentId>
{
    public static SealedDocumentId From(Guid value) => new(value);
    public static SealedDocumentId New() => new(Guid.CreateVersion7());
    public static SealedDocumentId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SealedDocumentId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
