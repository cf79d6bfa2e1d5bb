using System.Globalization;

namespace Portal.Domain.Shared;

/// <summary>
/// An amount as its author typed it: blank, sans objet, à compléter and zero are four different things, and
/// <see cref="Raw"/> keeps oddities such as « 175K » or « 100 K.F ».
/// </summary>
public sealed record Money : IFormattable
{
    private Money(MoneyState state, decimal? amount, Currency currency, MoneyScale scale, string raw, bool isApproximate)
    {
        State = state;
        Amount = amount;
        Currency = currency;
        Scale = scale;
        Raw = raw;
        IsApproximate = isApproximate;
    }

    public MoneyState State { get; }
    /// <summary>The number in its own scale: 175 for « 175 K€ ».</summary>
    public decimal? Amount { get; }
    public Currency Currency { get; }
    public MoneyScale Scale { get; }
    /// <summary>What was typed; empty for a computed amount.</summary>
    public string Raw { get; }
    /// <summary>Typed as « environ 170 K€ », or converted at the fixed rate.</summary>
    public bool IsApproximate { get; }

    /// <summary>The number in whole euros or francs: 175 000 for « 175 K€ ».</summary>
    public decimal? Units => Amount * Factor(Scale);
    public bool HasAmount => State == MoneyState.Amount;

    public static Money Parse(string? raw, Currency currency) => MoneyParser.Parse(raw, currency);

    public static Money Blank(Currency currency) => new(MoneyState.Blank, null, currency, MoneyScale.Unit, "", false);

    /// <summary>A computed amount, told in the given scale.</summary>
    public static Money Of(decimal units, Currency currency, MoneyScale scale = MoneyScale.Unit) =>
        new(MoneyState.Amount, units / Factor(scale), currency, scale, "", false);

    internal static Money Typed(decimal amount, Currency currency, MoneyScale scale, string raw, bool isApproximate) =>
        new(MoneyState.Amount, amount, currency, scale, raw, isApproximate);

    internal static Money Without(MoneyState state, Currency currency, string raw) => new(state, null, currency, MoneyScale.Unit, raw, false);

    public Money In(MoneyScale scale) =>
        Units is { } units ? new(State, units / Factor(scale), Currency, scale, Raw, IsApproximate) : this;

    /// <summary>The same amount in the other currency, approximate as soon as the rate was used.</summary>
    public Money To(Currency currency) =>
        currency == Currency || Units is not { } units
            ? this
            : new(State, Currencies.Convert(units, Currency, currency) / Factor(Scale), currency, Scale, "", true);

    /// <summary>« 1 600 KF », « −3 € », « — » for a blank; a word typed instead of an amount is given back as typed.</summary>
    public string Format(CultureInfo culture, int? decimals = null) => State switch
    {
        MoneyState.Blank => "—",
        MoneyState.Amount => MoneyFormat.Amount(this, culture, decimals),
        MoneyState.NotApplicable or MoneyState.ToComplete or MoneyState.Unreadable => Raw,
    };

    /// <summary>In a composite message; <c>{0:+}</c> shows the sign of a difference also when it is positive.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var shown = Format(formatProvider as CultureInfo ?? CultureInfo.CurrentCulture);
        return format == "+" && Units > 0 ? $"+{shown}" : shown;
    }

    public override string ToString() => HasAmount ? Format(CultureInfo.InvariantCulture) : Raw;

    private static decimal Factor(MoneyScale scale) => scale switch
    {
        MoneyScale.Unit => 1m,
        MoneyScale.Thousand => 1_000m,
        MoneyScale.Million => 1_000_000m,
    };
}
