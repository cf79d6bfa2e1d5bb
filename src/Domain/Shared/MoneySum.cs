namespace Portal.Domain.Shared;

/// <summary>Sums of what was typed: blanks and words are not zero, and a sum stays inside one currency.</summary>
public static class MoneySum
{
    /// <summary>
    /// The sum of the amounts in this currency, told in the scale most of them were typed in; blank when there is none. Amounts in
    /// another currency are left out: a rule says so where they stand.
    /// </summary>
    public static Money Of(IEnumerable<Money> parts, Currency currency)
    {
        List<Money> amounts = [.. parts.Where(part => part.HasAmount && part.Currency == currency)];
        if (amounts.Count == 0) return Money.Blank(currency);
        var scale = amounts.GroupBy(amount => amount.Scale).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
        return Money.Of(amounts.Sum(amount => amount.Units.GetValueOrDefault()), currency, scale);
    }
}
