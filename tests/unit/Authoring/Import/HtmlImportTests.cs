using Portal.Authoring.Import;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Tests.Import;

public sealed class HtmlImportTests
{
    private const string Word = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=FR>
        <!--StartFragment-->
        <h1><span style='mso-fareast-font-family:"Times"'>1. Contexte<o:p></o:p></span></h1>
        <p class=MsoNormal>La <b style='mso-bidi-font-weight:normal'>mairie</b> a&nbsp;<i>deux</i> sites.<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span></span><![endif]>Serveurs</p>
        <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>dont deux anciens</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>Postes</p>
        <h2>1.1 Suite</h2>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.</span>Un</p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.</span>Deux</p>
        <!--EndFragment--></body></html>
        """;

    private const string Excel = """
        <html><body link=blue><table border=0 cellpadding=0><col width=80>
        <tr height=19><td class=xl65></td><td class=xl66 x:num>2027</td><td x:num>2028</td></tr>
        <tr><td>Réseau</td><td align=right x:num="175000">175 000 €</td><td>34 000 €</td></tr>
        <tr><td></td><td></td><td></td></tr>
        </table></body></html>
        """;

    private const string LibreOffice = """
        <meta name="generator" content="LibreOffice"/><h2 class="western">Budget</h2>
        <ul><li><p>premier</p></li><ul><li><p>sous-point</p></li></ul><li><p>second</p></li></ul>
        <table><thead><tr><th><p>Poste</p></th><th><p>Montant</p></th></tr></thead><tr><td colspan="2"><p>Total <a href="javascript:alert(1)">12</a></p></td></tr></table>
        """;

    [Fact]
    public void Word_gives_headings_emphasis_and_real_lists()
    {
        var sketch = Read(Word);

        Assert.Equal([("1.", "Contexte"), ("1.1", "Suite")], sketch.Sections.Select(section => (section.NumberLabel, section.Title)));
        var blocks = sketch.Sections[0].Prose!.Children;
        Assert.Equal(["paragraph", "bulletList"], blocks.Select(node => node.Type));
        Assert.Equal("La mairie a\u00a0deux sites.", ProseText.Of(blocks[0]));
        Assert.Equal(2, blocks[1].Children.Count);
        Assert.Equal("bulletList", blocks[1].Children[0].Children[1].Type);
        Assert.Equal("orderedList", sketch.Sections[1].Prose!.Children.Single().Type);
    }

    [Fact]
    public void Excel_gives_a_table_whose_years_are_headings_and_no_blank_row()
    {
        var table = Read(Excel).Sections.Single().Prose!.Children.Single();

        Assert.Equal(2, table.Children.Count);
        Assert.All(table.Children[0].Children, cell => Assert.Equal("tableHeader", cell.Type));
        Assert.Equal("175 000 €", ProseText.Of(table.Children[1].Children[1]));
    }

    [Fact]
    public void LibreOffice_lists_beside_their_item_are_nested_and_unsafe_links_are_text()
    {
        var blocks = Read(LibreOffice).Sections.Single().Prose!.Children;

        Assert.Equal(["bulletList", "table"], blocks.Select(node => node.Type));
        Assert.Equal(2, blocks[0].Children.Count);
        Assert.Equal("bulletList", blocks[0].Children[0].Children[1].Type);
        var cell = blocks[1].Children[1].Children[0];
        Assert.Equal("2", cell.Attributes["colspan"]);
        Assert.Equal("Total 12", ProseText.Of(cell));
        Assert.DoesNotContain(cell.Children[0].Children, run => run.Marks.Any(mark => mark.Type == "link"));
    }

    [Theory]
    [InlineData(Word)]
    [InlineData(Excel)]
    [InlineData(LibreOffice)]
    [InlineData("a<div>b<p>c</div>d<span>e</span><table><tr><td>f<table><tr><td>g</td></tr></table>h</table>i<blockquote><h3>j</h3>k</blockquote><b><p>l</p><h1>m</h1></b>")]
    public void Every_word_of_a_page_stands_in_the_plan_in_order(string html)
    {
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        foreach (var hidden in page.QuerySelectorAll("[style*='mso-list:Ignore']").ToList()) hidden.Remove();
        foreach (var block in page.QuerySelectorAll("p,div,td,th,li,h1,h2,h3,blockquote,table").ToList())
        {
            block.InsertBefore(page.CreateTextNode(" "), block.FirstChild);
            block.AppendChild(page.CreateTextNode(" "));
            block.Parent!.InsertBefore(page.CreateTextNode(" "), block);
        }

        var plan = PlanWords.Of(Read(html));

        Assert.Null(PlanWords.FirstMissing(PlanWords.Split(page.Body!.TextContent), plan));
    }

    [Fact]
    public void A_page_nested_a_hundred_thousand_deep_is_refused_before_any_tree_is_built() =>
        Assert.False(HtmlImport.TryRead(string.Concat(Enumerable.Repeat("<div>", 100_000)), "x", out _));

    [Fact]
    public void Scripts_and_styles_leave_no_trace() =>
        Assert.Equal("oui", ProseText.Of(Read("<style>p{}</style><script>alert(1)</script><p onclick=alert(1)>oui<img src=x onerror=alert(1)></p>").Sections.Single().Prose!));

    private static PlanSketch Read(string html)
    {
        Assert.True(HtmlImport.TryRead(html, "Texte importé", out var sketch));
        return sketch;
    }
}
