using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>W-PAYBACK: investment ÷ (gain − running), in years.</summary>
public readonly record struct Payback(PaybackState State, decimal Years)
{
    public static Payback Of(Money investment, Money net) => (investment.Units, net.Units) switch
    {
        (_, <= 0) => new(PaybackState.Never, 0),
        ({ } invested, { } yearly) when investment.Currency == net.Currency => new(PaybackState.Years, invested / yearly),
        _ => new(PaybackState.Unknown, 0),
    };
}
