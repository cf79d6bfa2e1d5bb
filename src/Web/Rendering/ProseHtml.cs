using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Citations;

namespace Portal.Web.Rendering;

/// <summary>
/// Writes rich text as HTML from its tree, so nothing that was typed or pasted can run: names come from a closed list, text and
/// attributes are encoded, links keep only schemes a reader can follow safely.
/// </summary>
/// <param name="sectionLevel">Heading level of the section: headings nest under it, one level at a time whatever the author chose, so that an outline read aloud skips nothing.</param>
/// <param name="imageAddress">Where an attachment's image is served for this reader; null hides the image and keeps its alternative text.</param>
/// <param name="plan">The edition the text is read in: what it cites says what its record says there.</param>
public sealed class ProseHtml(ProseNode body, int sectionLevel, Func<string, string?> imageAddress, LivePlan plan) : IHtmlContent
{
    /// <summary>Deeper nesting than any author makes: what lies below is written as plain text.</summary>
    private const int DeepestNesting = 64;

    /// <summary>Levels, as the author chose them, of the headings the writing is now under.</summary>
    private readonly Stack<int> _under = new();

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        _under.Clear();
        WriteChildren(body, writer, encoder, 0);
    }

    private void WriteChildren(ProseNode node, TextWriter writer, HtmlEncoder encoder, int depth)
    {
        foreach (var child in node.Children) Write(child, writer, encoder, depth + 1);
    }

    private void Write(ProseNode node, TextWriter writer, HtmlEncoder encoder, int depth)
    {
        if (node.IsText) WriteText(node, writer, encoder);
        else if (depth > DeepestNesting) writer.Write(encoder.Encode(node.TextIn(plan)));
        else if (node.Type == "image") WriteImage(node, writer, encoder);
        else if (node.Type == Citation.Node) WriteCitation(node, writer, encoder);
        else if (node.Type is "hardBreak") writer.Write("<br>");
        else if (node.Type is "horizontalRule") writer.Write("<hr>");
        else if (node.Type == "table") WriteTable(node, writer, encoder, depth);
        else WriteElement(node, writer, encoder, depth);
    }

    private void WriteElement(ProseNode node, TextWriter writer, HtmlEncoder encoder, int depth)
    {
        var name = ElementName(node);
        if (name is null)
        {
            WriteChildren(node, writer, encoder, depth);
            return;
        }

        writer.Write($"<{name}");
        WriteAttributes(node, writer);
        writer.Write('>');
        if (node.Type == "codeBlock") writer.Write("<code>");
        WriteChildren(node, writer, encoder, depth);
        if (node.Type == "codeBlock") writer.Write("</code>");
        writer.Write($"</{name}>");
    }

    private string? ElementName(ProseNode node) => node.Type switch
    {
        "paragraph" => "p",
        "heading" => $"h{LevelUnder(Number(node, "level", 2))}",
        "bulletList" => "ul",
        "orderedList" => "ol",
        "listItem" => "li",
        "blockquote" => "blockquote",
        "tableRow" => "tr",
        "tableHeader" => "th",
        "tableCell" => "td",
        "codeBlock" => "pre",
        _ => null,
    };

    private int LevelUnder(int chosen)
    {
        while (_under.TryPeek(out var above) && above >= chosen) _under.Pop();
        _under.Push(chosen);
        return Math.Clamp(sectionLevel + _under.Count, 2, 6);
    }

    private static void WriteAttributes(ProseNode node, TextWriter writer)
    {
        if (node.Type is "tableHeader" or "tableCell")
        {
            WriteSpan(node, writer, "colspan");
            WriteSpan(node, writer, "rowspan");
            if (node.Type == "tableHeader") writer.Write(" scope=\"col\"");
        }
        else if (node.Type == "orderedList" && Number(node, "start", 1) is > 1 and var start)
        {
            writer.Write($" start=\"{start}\"");
        }
    }

    private static void WriteSpan(ProseNode node, TextWriter writer, string attribute)
    {
        if (Number(node, attribute, 1) is > 1 and <= 100 and var span) writer.Write($" {attribute}=\"{span}\"");
    }

    /// <summary>A wide table scrolls in its own frame; the frame takes focus so that a keyboard can scroll it.</summary>
    private void WriteTable(ProseNode node, TextWriter writer, HtmlEncoder encoder, int depth)
    {
        writer.Write("<div class=\"table-frame\" tabindex=\"0\"><table class=\"prose-table\">");
        WriteChildren(node, writer, encoder, depth);
        writer.Write("</table></div>");
    }

    private void WriteImage(ProseNode node, TextWriter writer, HtmlEncoder encoder)
    {
        var alternative = node.Attributes.GetValueOrDefault("alt", "");
        var address = node.Attributes.TryGetValue("attachment", out var attachment) ? imageAddress(attachment) : null;
        if (address is null) writer.Write($"<p class=\"image-absent\">{encoder.Encode(alternative)}</p>");
        else writer.Write($"<img src=\"{encoder.Encode(address)}\" alt=\"{encoder.Encode(alternative)}\" loading=\"lazy\">");
    }

    private void WriteCitation(ProseNode node, TextWriter writer, HtmlEncoder encoder)
    {
        var cited = Citation.Of(plan, node);
        var words = cited.Code.Length == 0 ? encoder.Encode(cited.Words) : $"<span class=\"reference__code\">{encoder.Encode(cited.Code)}</span>{encoder.Encode(cited.Words.Length == 0 ? "" : $" {cited.Words}")}";
        writer.Write(cited.Target is { } target ? $"<a class=\"{(node.Attributes.ContainsKey(Citation.Shows) ? "reference reference--figure" : "reference")}\" href=\"#r-{encoder.Encode(target)}\">{words}</a>" : $"<span class=\"reference reference--lost\">{words}</span>");
    }

    private static void WriteText(ProseNode node, TextWriter writer, HtmlEncoder encoder)
    {
        var open = node.Marks.Select(mark => (Mark: mark, Name: MarkName(mark))).Where(mark => mark.Name is not null).ToList();
        foreach (var (mark, name) in open)
        {
            if (name == "a") writer.Write($"<a href=\"{encoder.Encode(mark.Attributes["href"])}\" rel=\"noopener nofollow\">");
            else writer.Write($"<{name}>");
        }

        writer.Write(encoder.Encode(node.Text!));
        for (var index = open.Count - 1; index >= 0; index--) writer.Write($"</{open[index].Name}>");
    }

    private static string? MarkName(ProseMark mark) => mark.Type switch
    {
        "bold" => "strong",
        "italic" => "em",
        "strike" => "s",
        "underline" => "u",
        "code" => "code",
        "link" when mark.Attributes.TryGetValue("href", out var href) && SafeLink.IsSafe(href) => "a",
        _ => null,
    };

    private static int Number(ProseNode node, string attribute, int otherwise) =>
        node.Attributes.TryGetValue(attribute, out var raw) && int.TryParse(raw, out var value) ? value : otherwise;
}
