using System.Text.RegularExpressions;

namespace Portal.Domain.Plans.Rules;

/// <summary>The codes a text cites: one to three capitals, then a number (« O1 », « MT13 »).</summary>
internal static partial class CodesInText
{
    public static IEnumerable<string> Of(string? text) => text is null ? [] : Codes().Matches(text).Select(match => match.Value).Distinct();

    /// <summary>Each code with the place it stands at.</summary>
    public static IEnumerable<(string Code, int At)> Places(string text) => Codes().Matches(text).Select(match => (match.Value, match.Index));

    /// <summary>The capitals of a code of that shape; null for any other code.</summary>
    public static string? FamilyOf(string? code)
    {
        var letters = code is null ? 0 : code.TakeWhile(char.IsAsciiLetterUpper).Count();
        return code is not null && letters is >= 1 and <= 3 && code.Length - letters is >= 1 and <= 3 && code.Skip(letters).All(char.IsAsciiDigit) ? code[..letters] : null;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[A-Z]{1,3}[0-9]{1,3}(?![\p{L}\p{N}])")] private static partial Regex Codes();
}
