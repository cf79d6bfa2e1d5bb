using System.Text;
using AngleSharp.Dom;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>Text between blocks, white space collapsed as browsers do, under the marks of the elements around it.</summary>
internal sealed class HtmlInlines
{
    private static readonly HashSet<string> Unseen = ["script", "style", "head", "title", "template", "noscript", "object", "iframe", "svg", "math", "select", "textarea", "button", "xml"];

    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "address", "body", "form", "fieldset",
        "center", "dl", "dt", "dd", "li", "details", "summary", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    ];

    private readonly Dictionary<string, int> _depth = [];
    private InlineMarks _marks = new();
    private readonly List<ProseMark> _open = [];
    private bool _endsInSpace = true;

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Elements that hold no text of the author, Word's own list marks among them.</summary>
    public static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName) || Style(element).Contains("mso-list:ignore", StringComparison.Ordinal)
        || Style(element).Contains("display:none", StringComparison.Ordinal);

    public static IReadOnlyList<ProseMark> MarksOf(IElement element)
    {
        var style = Style(element);
        var marks = new List<ProseMark>();
        if ((element.LocalName is "b" or "strong" && !style.Contains("font-weight:normal", StringComparison.Ordinal)) || IsHeavy(style)) marks.Add(Prose.Bold);
        if (element.LocalName is "i" or "em" or "cite" or "dfn" || style.Contains("font-style:italic", StringComparison.Ordinal)) marks.Add(Prose.Italic);
        if (element.LocalName is "u" or "ins" || style.Contains("text-decoration:underline", StringComparison.Ordinal)) marks.Add(Prose.Underline);
        if (element.LocalName is "s" or "del" or "strike" || style.Contains("line-through", StringComparison.Ordinal)) marks.Add(Prose.Strike);
        if (element.LocalName is "code" or "kbd" or "samp" or "tt") marks.Add(Prose.Code);
        if (element.LocalName == "a" && element.GetAttribute("href") is { } href && SafeLinks.IsSafe(href)) marks.Add(Prose.Link(href));
        return marks;
    }

    /// <summary>The text of a heading: its words without its marks, unseen elements left out.</summary>
    public static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        Collect(element, text);
        return text.ToString();
    }

    public void Append(string data)
    {
        foreach (var c in data)
        {
            if (c is ' ' or '\n' or '\r' or '\t' or '\f')
            {
                if (!_endsInSpace) _marks.Append(' ');
                _endsInSpace = true;
            }
            else
            {
                _marks.Append(c);
                _endsInSpace = false;
            }
        }
    }

    public void Break()
    {
        _marks.Break();
        _endsInSpace = true;
    }

    public void Open(ProseMark mark)
    {
        _depth[mark.Type] = _depth.GetValueOrDefault(mark.Type) + 1;
        if (_depth[mark.Type] > 1) return;
        _open.Add(mark);
        _marks.Open(mark);
    }

    public void Close(ProseMark mark)
    {
        if (--_depth[mark.Type] > 0) return;
        _open.RemoveAll(open => open.Type == mark.Type);
        _marks.Close(mark.Type);
    }

    /// <summary>What was collected; marks still open go on in what follows.</summary>
    public IReadOnlyList<ProseNode> Take()
    {
        var inlines = _marks.Finish();
        _marks = new();
        foreach (var mark in _open) _marks.Open(mark);
        _endsInSpace = true;
        return inlines;
    }

    private static void Collect(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText run) text.Append(run.Data);
            else if (child is IElement { LocalName: "br" }) text.Append(' ');
            else if (child is IElement element && !IsUnseen(element)) Collect(element, text);
        }
    }

    private static bool IsHeavy(string style) =>
        style.Contains("font-weight:bold", StringComparison.Ordinal) || style.Contains("font-weight:6", StringComparison.Ordinal)
        || style.Contains("font-weight:7", StringComparison.Ordinal) || style.Contains("font-weight:8", StringComparison.Ordinal);

    // Compared without spaces and case: "mso-list: Ignore" and "mso-list:ignore" are written by different versions.
    private static string Style(IElement element) =>
        element.GetAttribute("style") is { } style ? string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant() : "";
}
