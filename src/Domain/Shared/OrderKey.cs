using System.Text;

namespace Portal.Domain.Shared;

/// <summary>
/// Fractional index: a key between any two keys, so that moving a row rewrites that row only. Keys are strings over
/// <c>0-9A-Za-z</c> compared by code unit, read as fractions in base 62; equal keys are told apart by the id of what they order.
/// </summary>
public static class OrderKey
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string First => "V";

    /// <summary>A key after the last one, which grows by one character in sixty appended.</summary>
    public static string AtEnd(string? last) => Between(last, null);

    /// <summary>
    /// A key after <paramref name="before"/> and before <paramref name="after"/>; null is the start or the end. Where two people made
    /// the same key, or left no room between, the result simply follows <paramref name="before"/>.
    /// </summary>
    public static string Between(string? before, string? after)
    {
        before ??= "";
        if (before.Length == 0 && after is null) return First;
        if (after is not null && string.CompareOrdinal(before, after.TrimEnd('0')) >= 0) after = null;

        var key = new StringBuilder();
        for (var i = 0; ; i++)
        {
            var low = i < before.Length ? Rank(before[i]) : 0;
            var high = after is null ? Digits.Length : i < after.Length ? Rank(after[i]) : 0;
            if (high - low > 1) return key.Append(Digits[after is null ? low + 1 : (low + high) / 2]).ToString();
            if (high - low == 1 && after is not null && i + 1 < after.TrimEnd('0').Length) return key.Append(after[i]).ToString();
            key.Append(Digits[low]);
            if (high != low || i >= after?.Length) after = null;
        }
    }

    /// <summary>Keys for rows that are created together, evenly spread.</summary>
    public static IEnumerable<string> Sequence(int count)
    {
        var width = 1;
        for (long room = Digits.Length; room <= count; room *= Digits.Length) width++;
        var total = (long)Math.Pow(Digits.Length, width);
        for (var i = 1L; i <= count; i++)
        {
            var rank = total * i / (count + 1);
            var key = new char[width];
            for (var place = width - 1; place >= 0; place--, rank /= Digits.Length) key[place] = Digits[(int)(rank % Digits.Length)];
            yield return new string(key).TrimEnd('0');
        }
    }

    /// <summary>Places a character among the digits, also one that no honest client would have written.</summary>
    private static int Rank(char character)
    {
        var rank = Digits.IndexOf(character, StringComparison.Ordinal);
        return rank >= 0 ? rank : Math.Min(Digits.Count(digit => digit < character), Digits.Length - 1);
    }
}
