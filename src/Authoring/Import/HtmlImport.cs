using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>
/// Reads what office programs put on the clipboard (Word, Excel, LibreOffice, web pages). The HTML is parsed into the
/// document schema and thrown away: nothing of it is ever stored or served, so nothing in it can run.
/// </summary>
public static class HtmlImport
{
    /// <summary>False when the source is too large or nested beyond what any office program writes.</summary>
    public static bool TryRead(string html, string untitled, out PlanSketch sketch)
    {
        sketch = new();
        if (!HtmlDepth.IsReasonable(html)) return false;
        sketch = SketchAssembler.Assemble(Blocks(html), untitled);
        return true;
    }

    public static bool TryReadProse(string html, out ProseNode prose)
    {
        prose = ProseNode.EmptyDocument;
        if (!HtmlDepth.IsReasonable(html)) return false;
        prose = Prose.Document([.. Blocks(html).Select(TextImport.AsProse)]);
        return true;
    }

    private static List<SourceBlock> Blocks(string html)
    {
        using var document = new HtmlParser(new() { IsScripting = false }).ParseDocument(html.Replace("\0", "", StringComparison.Ordinal));
        var blocks = new HtmlBlocks();
        if (document.Body is { } body) blocks.ReadChildren(body);
        return blocks.Finish();
    }
}
