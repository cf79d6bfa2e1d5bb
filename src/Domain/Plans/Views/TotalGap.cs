using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// A total told twice: as its author stated it and as its rows add up. Nothing is corrected; where they differ both are shown with the
/// difference (« Total déclaré 115 KF — somme des lignes 85 KF — écart +30 KF »).
/// </summary>
public sealed record TotalGap(Money Stated, Money Computed)
{
    /// <summary>Stated − computed; null unless both are amounts of one currency.</summary>
    public Money? Difference =>
        Stated.Units is { } stated && Computed.Units is { } computed && Stated.Currency == Computed.Currency
            ? Money.Of(stated - computed, Stated.Currency, Stated.Scale)
            : null;

    public bool HasGap => Difference?.Units is { } difference && difference != 0;

    /// <summary>True where only the sum exists; the page marks it « calculé ».</summary>
    public bool IsComputedOnly => !Stated.HasAmount && Computed.HasAmount;

    public Money On(TotalBasis basis) => basis == TotalBasis.Stated && Stated.HasAmount ? Stated : Computed;
}
