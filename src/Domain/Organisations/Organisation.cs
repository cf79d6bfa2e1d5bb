using Portal.Domain.Shared;

namespace Portal.Domain.Organisations;

/// <summary>An organisation and its space (<c>/t/{slug}</c>).</summary>
public sealed class Organisation
{
    public const int NameLength = 120;

    /// <summary>Between asking to close and erasing: time to think again.</summary>
    public const int DaysBeforeErasure = 30;

    private readonly List<RetiredSlug> _retiredSlugs = [];

    private Organisation() { }

    public Organisation(OrganisationId id, string name, OrganisationKind kind, SizeBand size, Slug slug, string culture, DateTimeOffset createdAt)
    {
        Rule.Require(SizeBands.For(kind).Contains(size), OrganisationRules.SizeFitsTheKind);
        Id = id;
        Kind = kind;
        Size = size;
        Slug = slug;
        Culture = culture;
        CreatedAt = createdAt;
        Rename(name);
    }

    public OrganisationId Id { get; private set; }
    public string Name { get; private set; } = "";
    public OrganisationKind Kind { get; private set; }
    public SizeBand Size { get; private set; }
    public Slug Slug { get; private set; }
    /// <summary>IANA zone in which deadlines are local dates.</summary>
    public string TimeZone { get; private set; } = "Europe/Paris";
    /// <summary>Culture of mails and public pages, e.g. <c>fr-FR</c>.</summary>
    public string Culture { get; private set; } = "fr-FR";
    public DateTimeOffset CreatedAt { get; private set; }
    public OrganisationStatus Status { get; private set; }
    /// <summary>Option « séparation des rôles »: who drafted may not vote (off by default, domain.md 4.3).</summary>
    public bool AuthorsMayNotVote { get; private set; }
    /// <summary>Key of the circuit new plans follow; null for the one shipped for its kind.</summary>
    public string? CircuitKey { get; private set; }
    public IReadOnlyList<RetiredSlug> RetiredSlugs => _retiredSlugs;

    /// <summary>When closing was asked; null unless it was.</summary>
    public DateTimeOffset? ClosingAskedAt { get; private set; }
    /// <summary>When everything is erased, unless the closing is taken back before.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }

    public bool IsClosing => ClosesAt is not null;

    public bool IsActive => Status == OrganisationStatus.Active;

    public void Rename(string name)
    {
        name = name.Trim();
        Rule.Require(name.Length is > 0 and <= NameLength, OrganisationRules.NameIsShortAndPresent, NameLength);
        Name = name;
    }

    /// <summary>Moves the space to another address; the former one keeps redirecting.</summary>
    public void MoveTo(Slug slug, DateTimeOffset at)
    {
        if (slug == Slug) return;
        _retiredSlugs.RemoveAll(retired => retired.Slug == slug);
        _retiredSlugs.Add(new RetiredSlug(Id, Slug, at));
        Slug = slug;
    }

    public void LiveIn(string ianaZone)
    {
        Rule.Require(TimeZoneInfo.TryFindSystemTimeZoneById(ianaZone, out var zone) && zone.HasIanaId, OrganisationRules.ZoneIsKnown, ianaZone);
        TimeZone = ianaZone;
    }

    public void SpeakIn(string culture) => Culture = culture;

    public void Resize(SizeBand size)
    {
        Rule.Require(SizeBands.For(Kind).Contains(size), OrganisationRules.SizeFitsTheKind);
        Size = size;
    }

    public void SeparateAuthorsFromVoters(bool separate) => AuthorsMayNotVote = separate;
    public void FollowByDefault(string circuitKey) => CircuitKey = circuitKey;
    public void Suspend() => Status = OrganisationStatus.Suspended;
    public void Resume() => Status = OrganisationStatus.Active;
    public void Close() => Status = OrganisationStatus.Closed;

    /// <summary>Read only from now on; erased when the delay is over.</summary>
    public void AskToClose(DateTimeOffset at)
    {
        Rule.Require(IsActive && !IsClosing, OrganisationRules.ClosingIsAskedOnce);
        Status = OrganisationStatus.Suspended;
        (ClosingAskedAt, ClosesAt) = (at, at.AddDays(DaysBeforeErasure));
    }

    /// <summary>Everything is as before the closing was asked.</summary>
    public void KeepOpen(DateTimeOffset at)
    {
        Rule.Require(ClosesAt is { } end && at < end && Status == OrganisationStatus.Suspended, OrganisationRules.ClosingIsTakenBackInTime);
        Status = OrganisationStatus.Active;
        (ClosingAskedAt, ClosesAt) = (null, null);
    }
}
