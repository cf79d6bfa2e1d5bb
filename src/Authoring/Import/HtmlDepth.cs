using System.Text.RegularExpressions;

namespace Portal.Authoring.Import;

/// <summary>
/// Measures nesting before a tree is built: a parser and every later walk would otherwise need a stack as deep as the input.
/// Elements HTML closes by itself are not counted, as old pages never close them.
/// </summary>
internal static partial class HtmlDepth
{
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "dt", "dd", "option", "thead", "tbody", "tfoot", "colgroup",
        "br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "source", "embed", "param", "track",
    };

    public static bool IsReasonable(string html)
    {
        if (html.Length > ImportLimits.HtmlCharacters) return false;
        var depth = 0;
        foreach (var match in Tag().EnumerateMatches(html))
        {
            var tag = html.AsSpan(match.Index, match.Length);
            var closes = tag[1] == '/';
            var name = tag[(closes ? 2 : 1)..].ToString();
            if (NotCounted.Contains(name)) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > ImportLimits.HtmlDepth) return false;
        }
        return true;
    }

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9:]*")]
    private static partial Regex Tag();
}
