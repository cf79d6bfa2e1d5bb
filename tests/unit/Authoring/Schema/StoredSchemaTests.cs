using Portal.Authoring.Schema;
using Portal.Authoring.Schema.Upgrades;
using Portal.Authoring.Sessions;
using Portal.Authoring.Tests.Sessions;
using Portal.Collaboration;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Templates;

namespace Portal.Authoring.Tests.Schema;

/// <summary>
/// Documents of every schema there ever was, stored as bytes on the day it was current and never made anew. Today's program opens them, writes
/// nothing and destroys nothing. A new schema adds a file (PORTAL_STORE_SCHEMA=1 makes the one of today) and keeps the others.
/// </summary>
public sealed class StoredSchemaTests
{
    private const string WrittenByNobodyKnown = "futur";

    public static TheoryData<int> Schemas => [1];

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task Opening_a_stored_document_writes_nothing(int schema)
    {
        await using var stage = new Stage();
        stage.Log.CommitElsewhere(1, Stored(schema));

        await stage.JoinAsync(EditScope.All);
        await (await stage.Sessions.OpenAsync(Stage.Key, default))!.ReadAsync(default);

        Assert.Single(stage.Log.Entries);
        Assert.DoesNotContain(stage.Relay.All.OfType<CommittedFrame>(), frame => frame.Updates.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Reading_a_stored_document_emits_no_update_and_leaves_its_bytes_as_they_were(int schema)
    {
        var doc = Open(schema);
        var emitted = 0;
        doc.Update += (_, _, _) => emitted++;

        PlanProjection.Read(doc, Settings);
        foreach (var root in new[] { PlanKeys.Meta, PlanKeys.Sections, PlanKeys.Records }) doc.GetMap(root).ToJson();

        Assert.Equal(0, emitted);
        Assert.Equal(Stored(schema), Updates.EncodeStateAsUpdate(doc));
    }

    [Fact]
    public void The_document_of_schema_1_holds_what_was_put_into_it()
    {
        var doc = Open(1);

        var plan = PlanProjection.Read(doc, Settings);

        // What the municipal example held on that day: the example has grown since, the file has not.
        Assert.Equal(1, PlanUpgrades.Shipped.Of(doc));
        Assert.Equal(18, plan.Sections.Count);
        Assert.Equal(89, plan.Records.Count);
        Assert.Equal("gardé", ((YMap)doc.GetMap(PlanKeys.Records).Get(plan.Records[0].Id).AsType!).Get(WrittenByNobodyKnown).AsString);
        Assert.Contains("<bold>Relu</bold> à deux.", string.Concat(plan.Sections.Select(section => ((YMap)doc.GetMap(PlanKeys.Sections).Get(section.Id).AsType!).Get(PlanKeys.Body).ToString())), StringComparison.Ordinal);
    }

    /// <summary>Run once for each schema, while it is current.</summary>
    [Fact]
    public void The_file_of_the_current_schema_is_there()
    {
        var path = PathOf(PlanUpgrades.Shipped.Current);
        if (Environment.GetEnvironmentVariable("PORTAL_STORE_SCHEMA") == "1" && !File.Exists(path)) File.WriteAllBytes(path, Make());

        Assert.True(File.Exists(path), "PORTAL_STORE_SCHEMA=1 makes it");
        Assert.Contains(PlanUpgrades.Shipped.Current, Schemas.Select(row => row.Data));
    }

    /// <summary>A planted example, then typed in by two people: deletions, formats, a nested node and a key that this program does not know.</summary>
    private static byte[] Make()
    {
        var planted = new YDoc(1001);
        SketchPlanter.Plant(planted, PlanTemplates.MunicipalPpi.LoadExample()!, new() { NewId = (prefix, key) => prefix + "-" + string.Concat(key.Where(char.IsAsciiLetterOrDigit)) });
        var typed = new YDoc(1002);
        Updates.Apply(typed, Updates.EncodeStateAsUpdate(planted));
        var records = typed.GetMap(PlanKeys.Records);
        var first = PlanProjection.Read(typed, Settings).Records[0].Id;
        ((YMap)records.Get(first).AsType!).Set(WrittenByNobodyKnown, "gardé");
        foreach (var section in typed.GetMap(PlanKeys.Sections).Select(entry => entry.Value.AsType).OfType<YMap>().Take(3))
        {
            if (section.Get(PlanKeys.Body).AsType is not YXmlFragment body) continue;
            var paragraph = new YXmlElement("paragraph");
            body.Push(paragraph);
            var text = new YXmlText();
            paragraph.Push(text);
            foreach (var letter in "Relu à deux fois.") text.Insert(text.Length, letter.ToString());
            text.Delete(11, 5);
            text.Format(0, 4, new AnyObject().Set("bold", new AnyObject()));
            body.Push(new YXmlElement("nodeOfAnotherDay"));
        }
        return Updates.EncodeStateAsUpdate(typed);
    }

    private static readonly PlanSettings Settings = new() { Title = "Plan", Kind = "free", HorizonFrom = 2027, HorizonTo = 2030 };

    private static YDoc Open(int schema)
    {
        var doc = new YDoc(2);
        Updates.Apply(doc, Stored(schema));
        return doc;
    }

    private static byte[] Stored(int schema) => File.ReadAllBytes(PathOf(schema));

    private static string PathOf(int schema)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Portal.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "unit", "Authoring", "Schema", "Fixtures", $"schema-{schema}.bin");
    }
}
