using System.Diagnostics.CodeAnalysis;

namespace Portal.Domain.Shared;

/// <summary>Identity of Organisation.</summary>
public readonly record struct OrganisationId(Guid Value) : IIdentity<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);
    public static OrganisationId New() => new(Guid.CreateVersion7());
    public static OrganisationId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrganisationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of Person.</summary>
public readonly record struct PersonId(Guid Value) : IIdentity<PersonId>
{
    public static PersonId From(Guid value) => new(value);
    public static PersonId New() => new(Guid.CreateVersion7());
    public static PersonId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of Plan.</summary>
public readonly record struct PlanId(Guid Value) : IIdentity<PlanId>
{
    public static PlanId From(Guid value) => new(value);
    public static PlanId New() => new(Guid.CreateVersion7());
    public static PlanId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PlanId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of Deliverable.</summary>
public readonly record struct DeliverableId(Guid Value) : IIdentity<DeliverableId>
{
    public static DeliverableId From(Guid value) => new(value);
    public static DeliverableId New() => new(Guid.CreateVersion7());
    public static DeliverableId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DeliverableId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of Version.</summary>
public readonly record struct VersionId(Guid Value) : IIdentity<VersionId>
{
    public static VersionId From(Guid value) => new(value);
    public static VersionId New() => new(Guid.CreateVersion7());
    public static VersionId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VersionId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of Body.</summary>
public readonly record struct BodyId(Guid Value) : IIdentity<BodyId>
{
    public static BodyId From(Guid value) => new(value);
    public static BodyId New() => new(Guid.CreateVersion7());
    public static BodyId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BodyId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of Decision.</summary>
public readonly record struct DecisionId(Guid Value) : IIdentity<DecisionId>
{
    public static DecisionId From(Guid value) => new(value);
    public static DecisionId New() => new(Guid.CreateVersion7());
    public static DecisionId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DecisionId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of Amendment.</summary>
public readonly record struct AmendmentId(Guid Value) : IIdentity<AmendmentId>
{
    public static AmendmentId From(Guid value) => new(value);
    public static AmendmentId New() => new(Guid.CreateVersion7());
    public static AmendmentId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AmendmentId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of Invitation.</summary>
public readonly record struct InvitationId(Guid Value) : IIdentity<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
    public static InvitationId New() => new(Guid.CreateVersion7());
    public static InvitationId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InvitationId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of Attachment.</summary>
public readonly record struct AttachmentId(Guid Value) : IIdentity<AttachmentId>
{
    public static AttachmentId From(Guid value) => new(value);
    public static AttachmentId New() => new(Guid.CreateVersion7());
    public static AttachmentId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AttachmentId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}

/// <summary>Identity of CommentThread.</summary>
public readonly record struct CommentThreadId(Guid Value) : IIdentity<CommentThreadId>
{
    public static CommentThreadId From(Guid value) => new(value);
    public static CommentThreadId New() => new(Guid.CreateVersion7());
    public static CommentThreadId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s, provider));
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CommentThreadId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new(value);
        return parsed;
    }
    public override string ToString() => Value.ToString();
}
