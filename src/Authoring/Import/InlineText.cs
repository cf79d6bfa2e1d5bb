using System.Net;
using System.Text.RegularExpressions;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>
/// Reads one run of Markdown or plain text with stray HTML into marked text. A delimiter is markup only when it finds
/// its partner; anything else is a character the author typed and stays.
/// </summary>
internal sealed partial class InlineText
{
    private readonly InlineMarks _marks = new();
    private readonly string _source;
    private readonly Dictionary<string, int> _lastDelimiter = [];
    private int _at;

    private InlineText(string source) => _source = source;

    public static IReadOnlyList<ProseNode> Read(string source)
    {
        var reader = new InlineText(source);
        while (reader._at < source.Length) reader.Step();
        return reader._marks.Finish();
    }

    /// <summary>The words alone, for titles: section titles carry no marks.</summary>
    public static string Plain(string source) =>
        WhiteSpace().Replace(string.Concat(Read(source).Select(node => node.Text ?? " ")), " ").Trim();

    private void Step()
    {
        var taken = _source[_at] switch
        {
            '\\' => Escape(),
            '*' or '_' or '~' => Emphasis(),
            '`' => Code(),
            '!' or '[' => Link(),
            '<' => Tag(),
            '&' => Entity(),
            '\n' => LineEnd(),
            _ => false,
        };
        if (!taken) _marks.Append(_source[_at++]);
    }

    private bool Escape()
    {
        if (_at + 1 >= _source.Length || !"\\`*_{}[]()#+-.!|~<>".Contains(_source[_at + 1])) return false;
        _marks.Append(_source[_at + 1]);
        _at += 2;
        return true;
    }

    private bool Emphasis()
    {
        var delimiter = _source[_at];
        var length = 1;
        while (_at + length < _source.Length && _source[_at + length] == delimiter && length < 3) length++;
        if (delimiter == '~' && length != 2) return false;

        var before = _at == 0 ? ' ' : _source[_at - 1];
        var after = _at + length >= _source.Length ? ' ' : _source[_at + length];
        if (delimiter == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) return false;

        var marks = MarksOf(delimiter, length);
        if (!char.IsWhiteSpace(before) && marks.All(_marks.IsOpen))
        {
            foreach (var mark in marks.Reverse()) _marks.Close(mark.Type);
        }
        else if (!char.IsWhiteSpace(after) && !marks.Any(_marks.IsOpen) && LastIndexOf(new(delimiter, length)) > _at + length)
        {
            foreach (var mark in marks) _marks.Open(mark);
        }
        else
        {
            return false;
        }
        _at += length;
        return true;
    }

    private static ProseMark[] MarksOf(char delimiter, int length) => (delimiter, length) switch
    {
        ('~', _) => [Prose.Strike],
        (_, 1) => [Prose.Italic],
        (_, 2) => [Prose.Bold],
        _ => [Prose.Bold, Prose.Italic],
    };

    private bool Code()
    {
        var end = LastIndexOf("`") > _at ? _source.IndexOf('`', _at + 1) : -1;
        if (end <= _at + 1) return false;
        _marks.Open(Prose.Code);
        _marks.Append(_source[(_at + 1)..end]);
        _marks.Close("code");
        _at = end + 1;
        return true;
    }

    private bool Link()
    {
        var match = LinkPattern().Match(_source, _at);
        if (!match.Success) return false;
        var words = match.Groups["text"].Value;
        var href = match.Groups["href"].Value;
        var shown = words.Length == 0 ? href : Plain(words);
        if (SafeLinks.IsSafe(href)) _marks.Linked(shown, href);
        else _marks.Append(shown);
        _at += match.Length;
        return true;
    }

    private bool Tag()
    {
        var comment = CommentPattern().Match(_source, _at);
        var match = comment.Success ? comment : TagPattern().Match(_source, _at);
        if (!match.Success) return Autolink();
        _at += match.Length;
        if (comment.Success) return true;

        var closes = match.Groups["close"].Length > 0;
        switch (match.Groups["name"].Value.ToUpperInvariant())
        {
            case "B" or "STRONG": Toggle(Prose.Bold, closes); break;
            case "I" or "EM": Toggle(Prose.Italic, closes); break;
            case "U" or "INS": Toggle(Prose.Underline, closes); break;
            case "S" or "DEL" or "STRIKE": Toggle(Prose.Strike, closes); break;
            case "CODE": Toggle(Prose.Code, closes); break;
            case "BR" or "LI" or "P" or "DIV" or "TR" or "TD" or "TH" or "UL" or "OL": _marks.Break(); break;
        }
        return true;
    }

    private bool Autolink()
    {
        var match = AutolinkPattern().Match(_source, _at);
        if (!match.Success) return false;
        var href = match.Groups["href"].Value;
        _marks.Linked(href, href);
        _at += match.Length;
        return true;
    }

    private bool Entity()
    {
        var match = EntityPattern().Match(_source, _at);
        if (!match.Success || WebUtility.HtmlDecode(match.Value) is var decoded && decoded == match.Value) return false;
        _marks.Append(decoded);
        _at += match.Length;
        return true;
    }

    private bool LineEnd()
    {
        _marks.Break();
        _at++;
        return true;
    }

    private void Toggle(ProseMark mark, bool closes)
    {
        if (closes) _marks.Close(mark.Type);
        else _marks.Open(mark);
    }

    // Asked for each opening delimiter: kept, so that a text made of unmatched stars stays linear.
    private int LastIndexOf(string delimiter)
    {
        if (!_lastDelimiter.TryGetValue(delimiter, out var last))
        {
            last = _source.LastIndexOf(delimiter, StringComparison.Ordinal);
            _lastDelimiter[delimiter] = last;
        }
        return last;
    }

    [GeneratedRegex(@"\G!?\[(?<text>[^\[\]\n]{0,500})\]\((?<href>[^()\s]{1,2000})(?:\s+""[^""]{0,300}"")?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\G<(?<close>/?)(?<name>b|strong|i|em|u|ins|s|del|strike|code|sup|sub|small|mark|span|font|br|ul|ol|li|p|div|table|thead|tbody|tr|td|th|center|a)(?:\s[^<>]{0,1000})?/?>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\G<!--.{0,5000}?-->", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"\G<(?<href>(?:https?://|mailto:)[^\s<>]{1,2000})>", RegexOptions.ExplicitCapture)]
    private static partial Regex AutolinkPattern();

    [GeneratedRegex(@"\G&(?:[a-zA-Z]{2,10}|#[0-9]{1,6}|#x[0-9a-fA-F]{1,6});", RegexOptions.ExplicitCapture)]
    private static partial Regex EntityPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
