using System.Text.Json.Nodes;
using Portal.Authoring.Schema;
using Portal.Authoring.Versions;
using Portal.Collaboration;
using Portal.Domain.Plans;
using Portal.Domain.Shared;

namespace Portal.Authoring.Tests.Versions;

public sealed class CanonTests
{
    private static readonly PlanSettings Settings = new() { Title = "Plan", Kind = "free", HorizonFrom = 2027, HorizonTo = 2030 };

    [Theory]
    [InlineData("""{"b":1,"a":[true,null,"é"]}""", """{"a":[true,null,"é"],"b":1}""")]
    [InlineData("""{"\u20ac":"Euro","\r":"CR","\ufb33":"Hebrew","1":"One","\ud83d\ude00":"Smiley","\u0080":"Control","\u00f6":"O"}""",
        "{\"\\r\":\"CR\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"O\",\"€\":\"Euro\",\"😀\":\"Smiley\",\"\ufb33\":\"Hebrew\"}")]
    [InlineData("\"\\u000f\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"", "\"\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    public void Canonical_json_is_that_of_rfc_8785(string json, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Text(JsonNode.Parse(json)));

    [Fact]
    public void Fractions_are_refused_rather_than_printed_in_one_of_many_ways() =>
        Assert.Throws<InvalidOperationException>(() => CanonicalJson.Text(JsonNode.Parse("1.5")));

    [Fact]
    public void Anyone_with_the_leaves_computes_the_root_again_even_when_some_are_hidden()
    {
        var version = Take(Content());

        var shown = version.Leaves().Select(leaf => leaf.Key.StartsWith("record/", StringComparison.Ordinal) ? leaf.Digest : new CanonLeaf(leaf.Key, leaf.Json, leaf.Salt).Digest);

        Assert.Equal(version.Fingerprint, MerkleTree.Root(shown));
        Assert.True(version.IsIntact());
    }

    [Fact]
    public void A_version_survives_its_storage_and_shows_when_it_was_touched()
    {
        var version = VersionSnapshot.FromJson(Take(Content()).ToJson());

        Assert.True(version.IsIntact());
        Assert.False((version with { Content = version.Content with { Records = [] } }).IsIntact());
    }

    [Fact]
    public void The_same_content_has_the_same_leaves_whatever_its_history_and_another_salt_another_root()
    {
        var (one, other) = (Content(), Content(detour: true));

        Assert.Empty(ContentChanges.Between(one, other));
        Assert.NotEqual(Take(one).Fingerprint, Take(other).Fingerprint);
    }

    [Fact]
    public void A_change_beside_the_targets_of_amendments_is_found()
    {
        var before = Content();
        var after = before with { Records = [.. before.Records.Select(record => record with { Fields = new Dictionary<string, string>(record.Fields) { ["note"] = "changé" } })] };

        var outside = ContentChanges.Outside(before, after, new HashSet<string> { "r1" }, new HashSet<string>());

        Assert.Equal(["record/r2"], outside.Select(change => change.Key));
    }

    [Fact]
    public void Restoring_brings_the_content_back_and_touches_nothing_that_is_alike()
    {
        var doc = Document();
        var wanted = PlanProjection.Read(doc, Settings);
        var section = (YMap)doc.GetMap("sections").Get("s1").AsType!;
        var body = (YXmlFragment)section.Get("body").AsType!;
        var kept = body.Get(0);
        section.Set("title", "Autre");
        body.Push(new YXmlElement("horizontalRule"));
        ((YMap)doc.GetMap("records").Get("r1").AsType!).Set("note", "en trop");
        doc.GetMap("records").Set("r9", new YMap(new KeyValuePair<string, Any>("kind", "risk"), new KeyValuePair<string, Any>("section", "s1")));

        PlanRestore.Apply(doc, wanted);

        Assert.Empty(ContentChanges.Between(wanted, PlanProjection.Read(doc, Settings)));
        Assert.Same(kept, body.Get(0));
        byte[]? again = null;
        doc.Update += (update, _, _) => again = update;
        PlanRestore.Apply(doc, wanted);
        Assert.Null(again);
    }

    private static VersionSnapshot Take(PlanContent content) =>
        VersionSnapshot.Take(3, content, [new(AttachmentId.New(), "a.pdf", "application/pdf", 12, "00", "attachments/a")], new Dictionary<string, JsonNode> { ["total"] = "848 K€" });

    private static PlanContent Content(bool detour = false)
    {
        var doc = Document();
        if (detour)
        {
            var record = (YMap)doc.GetMap("records").Get("r1").AsType!;
            record.Set("title", "détour");
            record.Set("title", "Réseau");
        }
        return PlanProjection.Read(doc, Settings);
    }

    private static YDoc Document()
    {
        var doc = new YDoc(1);
        SketchPlanter.Plant(doc, new()
        {
            Sections = [new() { Key = "s1", Title = "Budget", Body = "Un\n\nDeux" }],
            Records =
            [
                new() { Kind = "risk", Section = "s1", Key = "r1", Fields = new Dictionary<string, string> { ["title"] = "Réseau" } },
                new() { Kind = "risk", Section = "s1", Key = "r2", Fields = new Dictionary<string, string> { ["title"] = "Panne" } },
            ],
        }, new() { NewId = (_, key) => key });
        return doc;
    }
}
