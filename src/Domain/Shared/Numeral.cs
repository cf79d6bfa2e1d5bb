using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.Shared;

/// <summary>Numbers as they are typed and shown: thin spaces for thousands in French, a true minus everywhere.</summary>
public static partial class Numeral
{
    public const char Minus = '\u2212';
    private const char ThinSpace = '\u202F';
    /// <summary>Far above any budget and far below where decimals overflow when scaled and summed.</summary>
    private const int MostDigits = 15;

    private static readonly ConcurrentDictionary<string, NumberFormatInfo> Formats = new();

    /// <summary>With <paramref name="decimals"/> exactly that many; without, at most two and no idle zeros.</summary>
    public static string Format(decimal number, CultureInfo culture, int? decimals = null)
    {
        var rounded = decimal.Round(number, decimals ?? 2, MidpointRounding.AwayFromZero);
        return rounded.ToString(decimals is { } fixedDecimals ? $"N{fixedDecimals}" : "#,0.##", FormatOf(culture));
    }

    /// <summary>« 62,4 % » in French, "62.4%" in English, from a ratio of 0.624.</summary>
    public static string Percent(decimal ratio, CultureInfo culture, int decimals = 1) =>
        Format(ratio * 100, culture, decimals) + (culture.TwoLetterISOLanguageName == "en" ? "%" : "\u00A0%");

    /// <summary>
    /// Reads « 1 600 », « 99,5 », "2.5". A separator followed by exactly three digits ("1,250") may mean thousands or decimals:
    /// it is refused rather than guessed, unless <paramref name="threeDecimals"/> (2,125 M€).
    /// </summary>
    public static bool TryParse(string? text, bool threeDecimals, out decimal number)
    {
        number = 0;
        var compact = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character) && character is not ('\'' or '’')));
        var negative = compact.StartsWith('-') || compact.StartsWith('–') || compact.StartsWith(Minus);
        if (negative || compact.StartsWith('+')) compact = compact[1..];
        if (compact.Length == 0 || !char.IsAsciiDigit(compact[0]) || compact.Count(char.IsAsciiDigit) > MostDigits) return false;
        if (Separators(compact, threeDecimals) is not { } invariant
            || !decimal.TryParse(invariant, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return false;
        if (negative) number = -number;
        return true;
    }

    /// <summary>The number at the start of a typed value: 45 in « 45 employés », 99.5 in « 99,5 % », −3 in « −3 ».</summary>
    public static decimal? Leading(string? text) =>
        LeadingNumber().Match(text ?? "") is { Success: true } match && TryParse(match.Value, false, out var number) ? number : null;

    private static string? Separators(string compact, bool threeDecimals)
    {
        if (compact.Any(character => !char.IsAsciiDigit(character) && character is not ('.' or ','))) return null;
        var last = compact.LastIndexOfAny(['.', ',']);
        if (last < 0) return compact;
        var mark = compact[last];
        var marks = compact.Count(character => character is '.' or ',');
        var decimals = compact.Length - last - 1;
        if (marks > 1)
        {
            // 1.600.000 is thousands throughout; 1.600,50 is thousands, then decimals.
            var groups = compact.Split('.', ',');
            if (groups[0].Length > 3 || groups[1..^1].Any(group => group.Length != 3)) return null;
            if (compact.Count(character => character == mark) == marks) return decimals == 3 ? string.Concat(groups) : null;
            return compact.Count(character => character == mark) == 1 && decimals is > 0 and not 3 ? $"{string.Concat(groups[..^1])}.{groups[^1]}" : null;
        }
        var ambiguous = decimals == 3 && last <= 3 && compact[0] != '0' && !threeDecimals;
        return decimals == 0 || ambiguous ? null : $"{compact[..last]}.{compact[(last + 1)..]}";
    }

    private static NumberFormatInfo FormatOf(CultureInfo culture) => Formats.GetOrAdd(culture.Name, _ =>
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.NegativeSign = Minus.ToString();
        format.NumberNegativePattern = 1;
        if (culture.TwoLetterISOLanguageName == "fr")
        {
            format.NumberGroupSeparator = ThinSpace.ToString();
            format.NumberDecimalSeparator = ",";
        }
        return NumberFormatInfo.ReadOnly(format);
    });

    [GeneratedRegex(@"^\s*[+\-−–]?\s?(?:[0-9]{1,3}(?:[ \u00A0\u202F\u2009][0-9]{3})+(?![0-9])|[0-9]+)(?:[.,][0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
