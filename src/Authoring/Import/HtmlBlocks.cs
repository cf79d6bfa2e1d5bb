using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>Walks the elements of a page in order and collects headings and blocks. Text outside any block becomes a paragraph.</summary>
internal sealed partial class HtmlBlocks
{
    private readonly List<SourceBlock> _blocks = [];
    private readonly HtmlInlines _inlines = new();
    private readonly WordList _wordList = new();

    public List<SourceBlock> Finish()
    {
        EndParagraph();
        EndWordList();
        return _blocks;
    }

    public void ReadChildren(INode parent)
    {
        foreach (var child in parent.ChildNodes) Read(child);
    }

    private void Read(INode node)
    {
        if (node is IText text) _inlines.Append(text.Data);
        else if (node is IElement element && !HtmlInlines.IsUnseen(element)) Read(element);
    }

    private void Read(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                EndParagraph();
                Heading(element, element.LocalName[1] - '0');
                break;
            case "p" when WordStyle().Match(element.ClassName ?? "") is { Success: true } style:
                EndParagraph();
                Heading(element, style.Groups["rank"] is { Success: true, Value: var rank } ? rank[0] - '0' : 1);
                break;
            case "p" when WordList.Marks(element) is { } level:
                EndParagraph();
                _wordList.Add(level, element);
                break;
            case "ul" or "ol":
                AddBlock(HtmlLists.Read(element, 1));
                break;
            case "table":
                AddBlock(HtmlTables.Read(element));
                break;
            case "blockquote":
                var quoted = Inside(element);
                if (quoted.Count > 0) AddBlock(Prose.Quote(quoted));
                break;
            case "pre":
                AddBlock(element.TextContent.Trim('\n') is { Length: > 0 } code ? Prose.CodeBlock(code) : null);
                break;
            case "hr":
                AddBlock(Prose.Rule());
                break;
            case var name when HtmlInlines.IsBlock(name):
                EndParagraph();
                ReadChildren(element);
                EndParagraph();
                break;
            case "br":
                _inlines.Break();
                break;
            default:
                ReadInline(element);
                break;
        }
    }

    // Browsers wrap whole tables and headings in <b> or <span> when copying: such a wrapper is looked through.
    private void ReadInline(IElement element)
    {
        var marks = HtmlInlines.MarksOf(element);
        foreach (var mark in marks) _inlines.Open(mark);
        ReadChildren(element);
        foreach (var mark in marks.Reverse()) _inlines.Close(mark);
    }

    /// <summary>The blocks inside a cell, an item or a quote; headings there are lines in bold.</summary>
    public static IReadOnlyList<ProseNode> Inside(IElement element)
    {
        var inner = new HtmlBlocks();
        inner.ReadChildren(element);
        return [.. inner.Finish().Select(block => block is SourceBlock.Heading heading
            ? Prose.Paragraph(Prose.Text(heading.Number is null ? heading.Title : heading.Number + " " + heading.Title, Prose.Bold))
            : ((SourceBlock.Body)block).Node)];
    }

    private void Heading(IElement element, int rank)
    {
        EndWordList();
        var text = Spaces().Replace(HtmlInlines.TextOf(element), " ").Trim();
        if (text.Length == 0) return;
        var (number, title) = HeadingText.Split(text);
        _blocks.Add(new SourceBlock.Heading(HeadingStyle.Marked(rank), number, title));
    }

    private void AddBlock(ProseNode? node)
    {
        EndParagraph();
        EndWordList();
        if (node is not null) _blocks.Add(new SourceBlock.Body(node));
    }

    private void EndParagraph()
    {
        var inlines = _inlines.Take();
        if (inlines.All(Prose.IsBlank)) return;
        EndWordList();
        _blocks.Add(new SourceBlock.Body(Prose.Paragraph(inlines)));
    }

    private void EndWordList()
    {
        foreach (var list in _wordList.Take()) _blocks.Add(new SourceBlock.Body(list));
    }

    [GeneratedRegex("^Mso(?:Title|Heading(?<rank>[1-6]))$|^(?:Titre|Heading)(?<rank>[1-6])$", RegexOptions.ExplicitCapture)]
    private static partial Regex WordStyle();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
