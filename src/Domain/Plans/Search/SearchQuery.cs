using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Search;

/// <summary>
/// What someone looks for: words, amounts (« 40 K€ » is « 40 000 »), spans of time (« T3 2018 »). All of them must be in one section or one row.
/// </summary>
public sealed partial record SearchQuery(IReadOnlyList<string> Words, IReadOnlyList<decimal> Amounts, IReadOnlyList<Period> Periods)
{
    public const int Longest = 200;

    public bool IsEmpty => Words.Count + Amounts.Count + Periods.Count == 0;

    public static SearchQuery Parse(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > Longest) text = text[..Longest];
        List<decimal> amounts = [];
        List<Period> periods = [];
        text = Spans().Replace(text, match => Taken(periods, Period.Parse(match.Value), match.Value));
        text = Sums().Replace(text, match =>
        {
            var money = Money.Parse(match.Value.Trim(), Currency.Eur);
            return money is { HasAmount: true, Units: { } units } ? Taken(amounts, (decimal?)units, match.Value) : match.Value;
        });
        return new([.. Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('«', '»', '"', '“', '”', ',', ';', '(', ')')).Where(word => word.Length > 0).Distinct()], amounts, periods);
    }

    /// <summary>Without accents, case, or any but plain spaces; as long as what it folds, so that a place in one is a place in the other.</summary>
    public static string Fold(string text)
    {
        var folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            folded[i] = character < 128 ? char.ToLowerInvariant(character)
                : char.IsWhiteSpace(character) ? ' '
                : char.IsSurrogate(character) ? character
                : character is '’' ? '\'' : char.ToLowerInvariant(Plain(character));
        }
        return new(folded);
    }

    private static char Plain(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.OtherNotAssigned ? character : character.ToString().Normalize(NormalizationForm.FormD)[0];

    private static string Taken<T>(List<T> into, T? found, string otherwise) where T : class
    {
        if (found is null) return otherwise;
        into.Add(found);
        return " ";
    }

    private static string Taken(List<decimal> into, decimal? found, string otherwise)
    {
        if (found is not { } amount) return otherwise;
        into.Add(amount);
        return " ";
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:[TtQqSs][1-4]\s?[/-]?\s?\d{4}|\d{4}\s?-?\s?[TtQqSs][1-4]|[1-4]e[r]?\s+(?:trimestre|semestre)\s+\d{4})(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Spans();

    /// <summary>A number with a currency or a scale, or one written with its thousands apart.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:\d[\d\s.,\u00A0\u202F]*\s?(?:[KkMm]?\s?(?:€|EUR|euros?)|[KkMm]?F(?:RF)?|[KM])|\d{1,3}(?:[ \u00A0\u202F]\d{3})+)(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sums();
}
