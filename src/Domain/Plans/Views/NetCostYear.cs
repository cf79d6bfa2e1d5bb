using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>An envelope and what comes off it: grants and FCTVA; <paramref name="Requested"/> is the part that is not yet granted. Year 0 is the whole.</summary>
public sealed record NetCostYear(int Year, Money Envelope, Money Grants, Money VatRefund, Money Requested)
{
    /// <summary>Blank while the envelope is: a grant alone makes no cost.</summary>
    public Money Net => Envelope.Units is { } units
        ? Money.Of(units - Grants.Units.GetValueOrDefault() - VatRefund.Units.GetValueOrDefault(), Envelope.Currency, Envelope.Scale)
        : Envelope;

    /// <summary>If nothing that is only asked for comes.</summary>
    public Money NetWithoutRequested => Net.Units is { } units ? Money.Of(units + Requested.Units.GetValueOrDefault(), Net.Currency, Net.Scale) : Net;
}
