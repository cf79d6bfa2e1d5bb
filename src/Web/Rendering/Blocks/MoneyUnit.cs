using System.Globalization;
using Portal.Domain.Shared;

namespace Portal.Web.Rendering.Blocks;

/// <summary>
/// The unit a table of amounts is told in, once, in its header. Amounts typed in different scales keep each its own, as typed.
/// </summary>
public sealed class MoneyUnit
{
    private readonly (Currency Currency, MoneyScale Scale)? _common;

    public MoneyUnit(IEnumerable<Money> amounts)
    {
        var kinds = amounts.Where(money => money.HasAmount).Select(money => (money.Currency, money.Scale)).Distinct().Take(2).ToList();
        if (kinds.Count == 1) _common = kinds[0];
    }

    /// <summary>« (K€) », or nothing when each amount says its own.</summary>
    public string Suffix => _common is { } common ? $" ({Letter(common.Scale)}{common.Currency.Symbol()})" : "";

    public string Format(Money money, CultureInfo culture)
    {
        if (_common is not { } common || money.Amount is null || money.Currency != common.Currency) return money.Format(culture);
        return Numeral.Format(money.In(common.Scale).Amount.GetValueOrDefault(), culture);
    }

    private static string Letter(MoneyScale scale) => scale switch
    {
        MoneyScale.Unit => "",
        MoneyScale.Thousand => "K",
        MoneyScale.Million => "M",
    };
}
