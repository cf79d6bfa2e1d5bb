namespace Portal.Domain.Shared;

/// <summary>What is known of the currencies: their codes and the fixed rate between them.</summary>
public static class Currencies
{
    /// <summary>Francs for one euro, fixed by law since 1 January 1999.</summary>
    public const decimal FrancsPerEuro = 6.55957m;

    public static string Code(this Currency currency) => currency switch
    {
        Currency.Eur => "EUR",
        Currency.Frf => "FRF",
    };

    public static string Symbol(this Currency currency) => currency switch
    {
        Currency.Eur => "€",
        Currency.Frf => "F",
    };

    /// <summary>The currency of a code; the euro for anything else, which is what a plan without a stated currency is written in.</summary>
    public static Currency FromCode(string? code) =>
        string.Equals(code, "FRF", StringComparison.OrdinalIgnoreCase) ? Currency.Frf : Currency.Eur;

    public static decimal Convert(decimal units, Currency from, Currency to) => (from, to) switch
    {
        (Currency.Frf, Currency.Eur) => units / FrancsPerEuro,
        (Currency.Eur, Currency.Frf) => units * FrancsPerEuro,
        _ => units,
    };
}
