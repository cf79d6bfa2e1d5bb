using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Authoring.Tests.Import;

/// <summary>The words of a source text once its markup is gone, found without any of the importer's code.</summary>
internal static partial class SourceWords
{
    public static IEnumerable<string> OfText(string source)
    {
        var text = Tags().Replace(source.Replace("\uFEFF", "", StringComparison.Ordinal), match => match.Value.Contains("li", StringComparison.Ordinal) || match.Value.Contains("br", StringComparison.Ordinal) || match.Value.Contains("ol", StringComparison.Ordinal) || match.Value.Contains("ul", StringComparison.Ordinal) ? " " : "");
        text = Links().Replace(text, "${text}");
        text = WebUtility.HtmlDecode(text);
        foreach (var line in text.Split('\n'))
        {
            if (Notation().IsMatch(line)) continue;
            var words = LineMarks().Replace(line, "");
            words = words.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
            words = Emphasis().Replace(words, "$1");
            words = words.Replace("\\|", "\u0001", StringComparison.Ordinal).Replace((char)124, (char)32).Replace("\u0001", "|", StringComparison.Ordinal);
            foreach (var word in PlanWords.Split(words)) yield return word;
        }
    }

    [GeneratedRegex("</?(?:b|strong|i|em|u|sup|sub|br|ul|ol|li)(?:\\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^[\s|:=\-_*`]*$")]
    private static partial Regex Notation();

    [GeneratedRegex(@"^\s*(?:#{1,6}\s|>\s?|[-*+•]\s)+")]
    private static partial Regex LineMarks();

    [GeneratedRegex(@"(?<![\w*])\*(\S[^*]*?)\*(?![\w*])")]
    private static partial Regex Emphasis();
}
