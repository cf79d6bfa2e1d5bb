using System.Globalization;

namespace Portal.Domain.Shared;

internal static class MoneyFormat
{
    private const char NoBreakSpace = '\u00A0';

    public static string Amount(Money money, CultureInfo culture, int? decimals)
    {
        var letter = money.Scale switch { MoneyScale.Unit => "", MoneyScale.Thousand => "K", MoneyScale.Million => "M" };
        var amount = Numeral.Format(money.Amount.GetValueOrDefault(), culture, decimals);
        return culture.TwoLetterISOLanguageName == "en" ? English(money, amount, letter) : $"{amount}{NoBreakSpace}{letter}{money.Currency.Symbol()}";
    }

    private static string English(Money money, string amount, string letter)
    {
        var sign = amount.StartsWith(Numeral.Minus) ? amount[..1] : "";
        var symbol = money.Currency == Currency.Eur ? "€" : $"FRF{NoBreakSpace}";
        return $"{sign}{symbol}{amount[sign.Length..]}{letter}";
    }
}
