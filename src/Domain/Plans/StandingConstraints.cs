using Portal.Domain.Shared;

namespace Portal.Domain.Plans;

/// <summary>
/// What was answered when the plan was begun and goes on holding: amounts are kept as typed, and checked against the envelopes and every
/// scenario at each keystroke (CAP). Nothing answered limits nothing.
/// </summary>
public sealed record StandingConstraints
{
    public const int SizeLength = 60;
    public const int CapLength = 40;

    public static readonly StandingConstraints None = new();

    public string? BudgetCap { get; init; }
    public string? YearlyCap { get; init; }
    public string? Size { get; init; }
    public RiskProfile? RiskProfile { get; init; }

    public bool IsEmpty => this == None;

    public Money Whole(Currency currency) => Money.Parse(BudgetCap, currency);

    public Money Yearly(Currency currency) => Money.Parse(YearlyCap, currency);

    /// <summary>These, with those of a template where nothing was answered.</summary>
    public StandingConstraints Over(StandingConstraints otherwise) => new()
    {
        BudgetCap = BudgetCap ?? otherwise.BudgetCap,
        YearlyCap = YearlyCap ?? otherwise.YearlyCap,
        Size = Size ?? otherwise.Size,
        RiskProfile = RiskProfile ?? otherwise.RiskProfile,
    };

    /// <summary>The first cap that is typed and is no amount; null when both can be read.</summary>
    public string? Unreadable(string currency) =>
        new[] { BudgetCap, YearlyCap }.FirstOrDefault(typed => !string.IsNullOrWhiteSpace(typed) && (typed.Length > CapLength || !Money.Parse(typed, Currencies.FromCode(currency)).HasAmount));
}
