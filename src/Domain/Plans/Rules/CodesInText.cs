using System.Text.RegularExpressions;

namespace Portal.Domain.Plans.Rules;

/// <summary>The codes a text cites: one to three capitals, then a number (« O1 », « MT13 »).</summary>
internal static partial class CodesInText
{
    public static IEnumerable<string> Of(string? text) => text is null ? [] : Codes().Matches(text).Select(match => match.Value).Distinct();

    /// <summary>The capitals of a code of that shape; null for any other code.</summary>
    public static string? FamilyOf(string? code) => code is not null && Codes().Match(code) is { Success: true } match && match.Length == code.Length ? code.TrimEnd(Digits) : null;

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[A-Z]{1,3}[0-9]{1,3}(?![\p{L}\p{N}])")] private static partial Regex Codes();
}
