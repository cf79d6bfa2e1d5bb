using System.Text.RegularExpressions;

namespace Portal.Authoring.Import;

/// <summary>
/// Splits the typed number from a heading ("1.1.", "II.", "A.", "3-") and recognises headings that carry no mark but
/// their number, their capitals or their boldness. Numbers are kept exactly as typed: they may repeat or restart.
/// </summary>
internal static partial class HeadingText
{
    private const int LongestTypedHeading = 150;

    public static (string? Number, string Title) Split(string text)
    {
        var match = Number().Match(text);
        return match.Success ? (match.Groups["number"].Value.Trim(), match.Groups["title"].Value.Trim()) : (null, text.Trim());
    }

    /// <summary>The style of a numbered heading; null when the text starts with no number.</summary>
    public static HeadingStyle? StyleOfNumber(string text)
    {
        if (Split(text).Number is not { } number) return null;
        var label = number.TrimEnd(' ', '.', '-', '–', ')');
        if (char.IsAsciiDigit(label[0])) return HeadingStyle.Decimal(label.Count(c => c == '.') + 1);
        return Roman().IsMatch(label) ? HeadingStyle.Roman : HeadingStyle.Letter;
    }

    /// <summary>The style of a heading in plain text, given that it stands alone between blank lines; null for ordinary text.</summary>
    public static HeadingStyle? StyleOfTyped(string line)
    {
        if (line.Length > LongestTypedHeading || line.Contains('\t') || !line.Any(char.IsLetter)) return null;
        if (IsCapitals(line)) return StyleOfNumber(line) ?? HeadingStyle.Capitals;
        if (line[^1] is '.' or ';' or ',' or '!') return null;
        var (number, title) = Split(line);
        return number is not null && StartsLikeATitle(number, title) ? StyleOfNumber(line) : null;
    }

    private static bool IsCapitals(string line)
    {
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }
        return letters >= 5;
    }

    // "2.5 M€ de chiffre d'affaires" and "4 personnes" are sentences, not headings.
    private static bool StartsLikeATitle(string number, string title) =>
        title.Length >= 3 && (char.IsUpper(title[0]) || title[0] is '«' or '"' || (char.IsLetter(title[0]) && number[^1] is '.' or '-' or ')'))
        && !Unit().IsMatch(title);

    [GeneratedRegex(@"^(?<number>(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,2}\.?|[IVX]{1,6}\.?|[A-Z]\.)(?:\)|\s?[-–](?=\s))?)\s+(?<title>\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Number();

    [GeneratedRegex("^[IVX]{1,6}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(?:[MK]?€|[MK]F\b|M\b|%|EUR\b|FRF\b)", RegexOptions.ExplicitCapture)]
    private static partial Regex Unit();
}
