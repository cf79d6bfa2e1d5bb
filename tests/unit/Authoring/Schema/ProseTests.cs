using Portal.Authoring.Import;
using Portal.Authoring.Schema;
using Portal.Authoring.Versions;
using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Tests.Schema;

public sealed class ProseTests
{
    private const string Everything = """
        ## Titre

        Du **gras**, de l’*italique*, du `code` et [un lien](https://example.org/a).

        1. un
           - nid
        2. deux

        > cité

        | a | b |
        |---|---|
        | 1 | 2 |

        ---

        ```
        code
        ```
        """;

    [Fact]
    public void Rich_text_reads_back_as_it_was_written()
    {
        var prose = TextImport.ReadProse(Everything);

        var (body, read) = RoundTrip(prose);

        Assert.Equal(CanonicalJson.Text(PlanCanonText(prose)), CanonicalJson.Text(PlanCanonText(read)));
        Assert.Equal(2, body.QuerySelector("heading")!.GetAttribute("level").AsNumber);
        Assert.Equal(AnyKind.Object, ((YXmlText)body.QuerySelectorAll("paragraph").First().FirstChild!).ToDelta()[1].Attributes!["bold"].Kind);
    }

    [Fact]
    public void An_empty_body_has_the_one_paragraph_an_editor_would_otherwise_write() =>
        Assert.Equal(["paragraph"], RoundTrip(ProseNode.EmptyDocument).Read.Children.Select(node => node.Type));

    [Fact]
    public void What_a_hostile_client_wrote_is_left_out_and_counted()
    {
        var doc = new YDoc(1);
        var sections = doc.GetMap("sections");
        sections.Set("bad id !", new YMap());
        sections.Set("texte", "pas une section");
        var body = new YXmlFragment();
        var map = new YMap();
        map.Set("title", 12);
        map.Set("parent", "s1");
        map.Set("audience", "tous");
        map.Set("body", body);
        sections.Set("s1", map);
        var parent = (YXmlFragment)((YMap)sections.Get("s1").AsType!).Get("body").AsType!;
        for (var i = 0; i < 100; i++)
        {
            var child = new YXmlElement("blockquote");
            parent.Push(child);
            parent = child;
        }
        var text = new YXmlText();
        ((YXmlFragment)((YMap)sections.Get("s1").AsType!).Get("body").AsType!).Push(text);
        text.Insert(0, "clic", new AnyObject().Set("link", new AnyObject().Set("href", "javascript:alert(1)")));
        doc.GetMap("records").Set("r1", new YMap(new KeyValuePair<string, Any>("kind", "risk"), new KeyValuePair<string, Any>("impact", 4)));

        var projector = new PlanProjector();
        var content = projector.Project(doc, new() { Title = "x", Kind = "free", HorizonFrom = 2027, HorizonTo = 2028 });

        var section = Assert.Single(content.Sections);
        Assert.Equal("", section.Title);
        Assert.Equal(Audience.Organisation, section.Audience);
        Assert.Empty(section.Body.Children[^1].Marks);
        Assert.Empty(Assert.Single(content.Records).Fields);
        Assert.True(projector.Ignored >= 5);
        Assert.Single(LivePlan.Of(content).Outline);
    }

    private static (YXmlFragment Body, ProseNode Read) RoundTrip(ProseNode prose)
    {
        var doc = new YDoc(1);
        doc.GetMap("x").Set("body", ProseWriter.Fragment(prose));
        var copy = new YDoc(2);
        Updates.Apply(copy, Updates.EncodeStateAsUpdate(doc));
        var body = (YXmlFragment)copy.GetMap("x").Get("body").AsType!;
        return (body, new ProseReader().Read(body));
    }

    private static System.Text.Json.Nodes.JsonNode PlanCanonText(ProseNode prose) => PlanCanon.Prose(prose);
}
