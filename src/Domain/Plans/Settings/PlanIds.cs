using System.Diagnostics.CodeAnalysis;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>Identity of a person's role on a plan.</summary>
public readonly record struct PlanRoleId(Guid Value) : IIdentity<PlanRoleId>
{
    public static PlanRoleId From(Guid value) => new(value);
    public static PlanRoleId New() => new(Guid.CreateVersion7());
    public static PlanRoleId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PlanRoleId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of an acknowledged alert.</summary>
public readonly record struct AcknowledgementId(Guid Value) : IIdentity<AcknowledgementId>
{
    public static AcknowledgementId From(Guid value) => new(value);
    public static AcknowledgementId New() => new(Guid.CreateVersion7());
    public static AcknowledgementId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AcknowledgementId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a comment.</summary>
public readonly record struct CommentId(Guid Value) : IIdentity<CommentId>
{
    public static CommentId From(Guid value) => new(value);
    public static CommentId New() => new(Guid.CreateVersion7());
    public static CommentId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CommentId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a publication.</summary>
public readonly record struct PublicationId(Guid Value) : IIdentity<PublicationId>
{
    public static PublicationId From(Guid value) => new(value);
    public static PublicationId New() => new(Guid.CreateVersion7());
    public static PublicationId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PublicationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a suggestion. Drawn by the browser that proposes, so that saving twice is saving once.</summary>
public readonly record struct SuggestionId(Guid Value) : IIdentity<SuggestionId>
{
    public static SuggestionId From(Guid value) => new(value);
    public static SuggestionId New() => new(Guid.CreateVersion7());
    public static SuggestionId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SuggestionId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of a file that is being imported.</summary>
public readonly record struct ImportId(Guid Value) : IIdentity<ImportId>
{
    public static ImportId From(Guid value) => new(value);
    public static ImportId New() => new(Guid.CreateVersion7());
    public static ImportId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ImportId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
