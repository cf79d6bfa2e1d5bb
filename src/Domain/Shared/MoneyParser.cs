using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Domain.Shared;

/// <summary>Reads amounts the way people type them in French and English tables.</summary>
internal static partial class MoneyParser
{
    /// <summary>Longer than any amount; what is longer is not one, and is not searched.</summary>
    private const int LongestText = 80;

    public static Money Parse(string? raw, Currency currency)
    {
        var typed = raw?.Trim() ?? "";
        if (typed.Length is 0 || typed is "-" or "–" or "—" or "−") return Money.Without(MoneyState.Blank, currency, typed);
        if (typed.Length > LongestText) return Money.Without(MoneyState.Unreadable, currency, typed);
        if (Word(typed) is { } state) return Money.Without(state, currency, typed);

        var approximate = Approximately().Match(typed);
        var text = approximate.Success ? typed[approximate.Length..] : typed;
        if (Shape().Match(text) is not { Success: true } shape
            || !Unit(shape.Groups["before"].Value + shape.Groups["after"].Value, currency, out var unit)
            || !Numeral.TryParse(shape.Groups["number"].Value, unit.Scale == MoneyScale.Million, out var amount))
            return Money.Without(MoneyState.Unreadable, currency, typed);
        var negative = shape.Groups["minus"].Success || shape.Groups["open"].Success;
        return Money.Typed(negative ? -amount : amount, unit.Currency, unit.Scale, typed, approximate.Success);
    }

    private static MoneyState? Word(string typed) => Letters(typed) switch
    {
        "SO" or "SANSOBJET" or "NA" or "NONCONCERNE" or "NONCONCERNÉ" or "NOTAPPLICABLE" => MoneyState.NotApplicable,
        "ÀCOMPLÉTER" or "ACOMPLETER" or "ÀCOMPLETER" or "ACOMPLÉTER" or "TOCOMPLETE" or "TOBECOMPLETED" or "TBD" => MoneyState.ToComplete,
        _ => null,
    };

    private static bool Unit(string text, Currency currency, out (Currency Currency, MoneyScale Scale) unit)
    {
        (Currency, MoneyScale)? found = Suffix().Replace(Letters(text), "") switch
        {
            "" => (currency, MoneyScale.Unit),
            "€" or "EUR" or "EURO" or "EUROS" => (Currency.Eur, MoneyScale.Unit),
            "F" or "FF" or "FRF" or "FRANC" or "FRANCS" => (Currency.Frf, MoneyScale.Unit),
            "K" or "MILLIER" or "MILLIERS" => (currency, MoneyScale.Thousand),
            "K€" or "€K" or "KE" or "KEUR" or "KEURO" or "KEUROS" or "MILLIERSDEUROS" => (Currency.Eur, MoneyScale.Thousand),
            "KF" or "KFF" or "KFRF" or "FRFK" or "KFRANCS" or "MILLIERSDEFRANCS" => (Currency.Frf, MoneyScale.Thousand),
            "M" or "MILLION" or "MILLIONS" => (currency, MoneyScale.Million),
            "M€" or "€M" or "ME" or "MEUR" or "MEUROS" or "MILLIONDEUROS" or "MILLIONSDEUROS" => (Currency.Eur, MoneyScale.Million),
            "MF" or "MFF" or "MFRF" or "FRFM" or "MILLIONDEFRANCS" or "MILLIONSDEFRANCS" => (Currency.Frf, MoneyScale.Million),
            _ => null,
        };
        unit = found.GetValueOrDefault();
        return found is not null;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text.ToUpperInvariant())
            if (char.IsLetter(character) || character == '€') letters.Append(character);
        return letters.ToString();
    }

    [GeneratedRegex(@"^(environ|env\.|approximately|about|approx\.|≈|~|±)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Approximately();

    [GeneratedRegex(@"^(?<open>\()?(?<plus>\+)?(?<minus>[-−–])?\s*(?<before>[\p{L}€.]{0,4})\s*(?<number>\d[\d\s.,'’]*?)\s*(?<after>[\p{L}€.'’/\s]*)(?(open)\)|)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    /// <summary>Words that say how the amount is meant, not what it is.</summary>
    [GeneratedRegex("(HT|TTC|PARAN|AN|PERYEAR)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
