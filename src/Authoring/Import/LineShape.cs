using System.Text.RegularExpressions;

namespace Portal.Authoring.Import;

/// <summary>What a line of text begins, judged by its first characters.</summary>
internal static partial class LineShape
{
    public static Match Heading(string line) => HeadingPattern().Match(line);
    public static Match ListItem(string line) => ListItemPattern().Match(line);
    public static Match Quote(string line) => QuotePattern().Match(line);
    public static Match Fence(string line) => FencePattern().Match(line);
    public static Match BoldAlone(string line) => BoldAlonePattern().Match(line);
    public static bool IsRule(string line) => RulePattern().IsMatch(line);
    public static bool IsUnderline(string? line) => line is not null && UnderlinePattern().IsMatch(line);
    public static bool IsPipeSeparator(string? line) => line is not null && line.Contains('|') && PipeSeparatorPattern().IsMatch(line);

    /// <summary>A row of a table pasted as text: cells parted by tabs. A tab before the first word is an indent, unless another follows.</summary>
    public static bool IsTabbed(string line)
    {
        var tab = line.TrimStart(' ').IndexOf('\t');
        return tab > 0 || (tab == 0 && line.TrimStart(' ', '\t').Contains('\t'));
    }

    public static bool IsDashes(string cell) => cell.Length > 0 && cell.All(c => c is '-' or ':' or ' ');

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})[ \t]+(?<text>.*?)(?:[ \t]+#+)?[ \t]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?:(?<bullet>[-*+•·‣])|(?<number>\d{1,4})\.)(?:[ \t]+(?<text>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex ListItemPattern();

    [GeneratedRegex(@"^ {0,3}> ?(?<text>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex QuotePattern();

    [GeneratedRegex(@"^ {0,3}(?<fence>```+|~~~+)[ \t]*[\w#+.-]{0,40}[ \t]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"^[ \t]*(?:\*\*|__)(?<text>(?:(?!\*\*|__).)+)(?:\*\*|__)[ \t]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex BoldAlonePattern();

    [GeneratedRegex(@"^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$", RegexOptions.ExplicitCapture)]
    private static partial Regex RulePattern();

    [GeneratedRegex(@"^ {0,3}(?:=+|-{2,})[ \t]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex UnderlinePattern();

    [GeneratedRegex(@"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex PipeSeparatorPattern();
}
