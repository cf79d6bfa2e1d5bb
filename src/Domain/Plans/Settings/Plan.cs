using Portal.Domain.Organisations;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>The relational side of a plan: what computations and rights need, copied into each version. What it says lives in its deliverables.</summary>
public sealed class Plan : IOwnedByOrganisation
{
    public const int TitleLength = 300;

    private readonly List<PlanSlug> _retiredSlugs = [];

    private Plan() { }

    public Plan(OrganisationId organisationId, PlanId id, PlanDraft draft, Slug slug, PersonId? createdBy, DateTimeOffset createdAt)
    {
        OrganisationId = organisationId;
        Id = id;
        Slug = slug;
        Kind = draft.Kind;
        TemplateVersion = draft.TemplateVersion;
        OwnTemplateId = draft.OwnTemplate;
        CircuitKey = draft.CircuitKey;
        Language = draft.Language;
        Illustrative = draft.Illustrative;
        CreatedBy = createdBy;
        CreatedAt = createdAt;
        Entitle(draft.Title);
        SpanYears(draft.HorizonFrom, draft.HorizonTo);
        StateMoneyIn(draft.Currency, draft.WithTax);
        Reference(draft.SessionReference, draft.Authors);
        Hold(draft.Standing);
    }

    public OrganisationId OrganisationId { get; private set; }
    public PlanId Id { get; private set; }
    public Slug Slug { get; private set; }
    public string Title { get; private set; } = "";
    /// <summary>Template key: <c>municipal-ppi</c>, <c>cci-stages</c>, <c>sme-onepage</c>, <c>free</c>…</summary>
    public string Kind { get; private set; } = "";
    public int TemplateVersion { get; private set; }
    /// <summary>The organisation's own template it began with, in version <see cref="TemplateVersion"/>; null for a shipped one.</summary>
    public OwnTemplateId? OwnTemplateId { get; private set; }
    /// <summary>Key of the circuit its next submission follows; running cases keep theirs.</summary>
    public string CircuitKey { get; private set; } = "";
    public int HorizonFrom { get; private set; }
    public int HorizonTo { get; private set; }
    public string Currency { get; private set; } = "EUR";
    public bool WithTax { get; private set; }
    public string? SessionReference { get; private set; }
    public string? Authors { get; private set; }
    /// <summary>Name given by a body (« Support 2009 »); the title stays as an alias.</summary>
    public string? ProjectName { get; private set; }
    public string Language { get; private set; } = "fr";
    public bool Illustrative { get; private set; }
    /// <summary>The most the whole plan may cost, as typed; null when nobody set a cap.</summary>
    public string? BudgetCap { get; private set; }
    /// <summary>The most one year may cost, as typed.</summary>
    public string? YearlyCap { get; private set; }
    /// <summary>How many people the plan is for, in the words of whoever said it.</summary>
    public string? Size { get; private set; }
    public RiskProfile? RiskProfile { get; private set; }
    public PersonId? CreatedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? ArchivedAt { get; private set; }
    public IReadOnlyList<PlanSlug> RetiredSlugs => _retiredSlugs;

    /// <summary>What the portal shows: « Projet « Support 2009 » » once named, else the title.</summary>
    public string ShownName => ProjectName ?? Title;

    public void Entitle(string title)
    {
        title = title.Trim();
        Rule.Require(title.Length is > 0 and <= TitleLength, PlanRules.TitleIsShortAndPresent, TitleLength);
        Title = title;
    }

    public void SpanYears(int from, int to)
    {
        Rule.Require(from is >= 1980 and <= 2100 && to <= 2100, PlanRules.HorizonIsPlausible);
        Rule.Require(from <= to, PlanRules.HorizonRunsForward);
        Rule.Require(to - from < PlanTemplate.LongestHorizon, PlanRules.HorizonIsPlausible);
        HorizonFrom = from;
        HorizonTo = to;
    }

    public void StateMoneyIn(string currency, bool withTax)
    {
        Rule.Require(currency is "EUR" or "FRF", PlanRules.CurrencyIsKnown);
        Currency = currency;
        WithTax = withTax;
    }

    public void Reference(string? session, string? authors)
    {
        SessionReference = Blank(session);
        Authors = Blank(authors);
    }

    /// <summary>Sets what limits the plan as long as it is written. A cap that is no amount is refused: a limit nobody can read limits nothing.</summary>
    public void Hold(StandingConstraints standing)
    {
        Rule.Require(standing.Unreadable(Currency) is null, PlanRules.CapsAreAmounts, standing.Unreadable(Currency) ?? "");
        Rule.Require(standing.Size is null or { Length: <= StandingConstraints.SizeLength }, PlanRules.SizesAreBrief, StandingConstraints.SizeLength);
        (BudgetCap, YearlyCap, Size, RiskProfile) = (Blank(standing.BudgetCap), Blank(standing.YearlyCap), Blank(standing.Size), standing.RiskProfile);
    }

    public void Follow(string circuitKey) => CircuitKey = circuitKey;

    /// <summary>A body named the project (baptême). The new address is for the published page; the former one redirects.</summary>
    public void Name(string name, Slug slug, DateTimeOffset at)
    {
        name = name.Trim();
        Rule.Require(name.Length is > 0 and <= TitleLength, PlanRules.TitleIsShortAndPresent, TitleLength);
        ProjectName = name;
        MoveTo(slug, at);
    }

    public void MoveTo(Slug slug, DateTimeOffset at)
    {
        if (slug == Slug) return;
        _retiredSlugs.RemoveAll(retired => retired.Slug == slug);
        _retiredSlugs.Add(new PlanSlug(OrganisationId, Id, Slug, at));
        Slug = slug;
    }

    public void Archive(DateTimeOffset at) => ArchivedAt ??= at;

    public void Unarchive() => ArchivedAt = null;

    public PlanSettings ToSettings() => new()
    {
        Title = Title,
        Kind = Kind,
        HorizonFrom = HorizonFrom,
        HorizonTo = HorizonTo,
        Currency = Currency,
        WithTax = WithTax,
        SessionReference = SessionReference,
        ProjectName = ProjectName,
        Authors = Authors,
        Language = Language,
        Illustrative = Illustrative,
        Standing = new() { BudgetCap = BudgetCap, YearlyCap = YearlyCap, Size = Size, RiskProfile = RiskProfile },
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
