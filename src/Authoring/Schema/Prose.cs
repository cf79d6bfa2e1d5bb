using System.Globalization;
using Portal.Domain.Plans;

namespace Portal.Authoring.Schema;

/// <summary>Words to build rich text with: one factory per node of the document schema.</summary>
public static class Prose
{
    private static readonly Dictionary<string, string> NoAttributes = [];

    public static readonly ProseMark Bold = new("bold", NoAttributes);
    public static readonly ProseMark Italic = new("italic", NoAttributes);
    public static readonly ProseMark Underline = new("underline", NoAttributes);
    public static readonly ProseMark Strike = new("strike", NoAttributes);
    public static readonly ProseMark Code = new("code", NoAttributes);

    public static ProseMark Link(string href) => new("link", new Dictionary<string, string> { ["href"] = href });

    public static ProseNode Node(string type, IReadOnlyList<ProseNode> children, IReadOnlyDictionary<string, string>? attributes = null) =>
        new(type, attributes ?? NoAttributes, children, null, []);

    public static ProseNode Text(string text, params IReadOnlyList<ProseMark> marks) => new("text", NoAttributes, [], text, marks);

    public static ProseNode Document(IReadOnlyList<ProseNode> blocks) => Node("doc", blocks);
    public static ProseNode Paragraph(params IReadOnlyList<ProseNode> inlines) => Node("paragraph", inlines);
    public static ProseNode Heading(int level, IReadOnlyList<ProseNode> inlines) => Node("heading", inlines, Number("level", level));
    public static ProseNode BulletList(IReadOnlyList<ProseNode> items) => Node("bulletList", items);
    public static ProseNode OrderedList(int start, IReadOnlyList<ProseNode> items) => Node("orderedList", items, Number("start", start));
    public static ProseNode ListItem(IReadOnlyList<ProseNode> blocks) => Node("listItem", blocks);
    public static ProseNode Quote(IReadOnlyList<ProseNode> blocks) => Node("blockquote", blocks);
    public static ProseNode CodeBlock(string text) => Node("codeBlock", text.Length == 0 ? [] : [Text(text)]);
    public static ProseNode Table(IReadOnlyList<ProseNode> rows) => Node("table", rows);
    public static ProseNode Row(IReadOnlyList<ProseNode> cells) => Node("tableRow", cells);
    public static ProseNode HardBreak() => Node("hardBreak", []);
    public static ProseNode Rule() => Node("horizontalRule", []);

    public static ProseNode Cell(bool header, IReadOnlyList<ProseNode> blocks, int columns = 1, int rows = 1)
    {
        var attributes = new Dictionary<string, string>();
        if (columns > 1) attributes["colspan"] = columns.ToString(CultureInfo.InvariantCulture);
        if (rows > 1) attributes["rowspan"] = rows.ToString(CultureInfo.InvariantCulture);
        return Node(header ? "tableHeader" : "tableCell", blocks.Count == 0 ? [Paragraph()] : blocks, attributes);
    }

    /// <summary>Whether anything can be read in it: text or an image.</summary>
    public static bool IsBlank(ProseNode node) =>
        node.Text is { } text ? string.IsNullOrWhiteSpace(text) : node.Type != "image" && node.Children.All(IsBlank);

    private static Dictionary<string, string> Number(string name, int value) =>
        new() { [name] = value.ToString(CultureInfo.InvariantCulture) };
}
