using System.Text.Json;

namespace Portal.Collaboration.Tests.Fixtures;

/// <summary>Documents made by the released Yjs (peer/fixtures.mjs), read back.</summary>
public sealed class YjsDocumentTests
{
    private static readonly Dictionary<string, JsonElement> Documents = Load();

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Holds_the_same_content_and_encodes_to_the_same_bytes(string name)
    {
        var made = Documents[name];
        var doc = NewDocument(made);

        foreach (var update in UpdatesOf(made)) Updates.Apply(doc, update);

        foreach (var root in made.GetProperty("content").EnumerateObject()) Assert.Equal(root.Value.GetString(), doc.Share[root.Name].ToJson().ToJsonText());
        var delta = Any.Array(doc.GetText("text").ToDelta().Select(step => (step.Insert.AsType is null ? step : step with { Insert = "[type]" }).ToJson()));
        Assert.Equal(made.GetProperty("delta").GetString(), delta.ToJsonText());
        Assert.Equal(made.GetProperty("state").GetBytesFromBase64(), Updates.EncodeStateAsUpdate(doc));
        Assert.Equal(made.GetProperty("stateVector").GetBytesFromBase64(), Updates.EncodeStateVector(doc));
        Assert.Equal(made.GetProperty("snapshot").GetBytesFromBase64(), Snapshot.Of(doc).Encode());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_out_of_its_state_in_any_order_and_merged(string name)
    {
        var made = Documents[name];
        var content = made.GetProperty("content").GetProperty("text").GetString();
        var updates = UpdatesOf(made);
        Assert.Equal(made.GetProperty("merged").GetBytesFromBase64(), Updates.Merge(updates));

        foreach (var order in new[] { [made.GetProperty("state").GetBytesFromBase64()], [Updates.Merge(updates)], updates.AsEnumerable().Reverse() })
        {
            var doc = NewDocument(made);
            foreach (var update in order) Updates.Apply(doc, update);

            Assert.False(doc.HasPending);
            Assert.Equal(content, doc.GetText("text").ToJson().ToJsonText());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Passes_the_reader_with_the_limits_of_people(string name) =>
        Assert.All(UpdatesOf(Documents[name]), update => Assert.True(UpdateReader.TryRead(update, DecodeLimits.Default, out _, out var error), error));

    private static YDoc NewDocument(JsonElement made)
    {
        var doc = new YDoc(0, made.GetProperty("gc").GetBoolean());
        doc.GetText("text");
        doc.GetArray("array");
        doc.GetMap("map");
        doc.GetXmlFragment("xml");
        return doc;
    }

    private static List<byte[]> UpdatesOf(JsonElement made) => [.. made.GetProperty("updates").EnumerateArray().Select(update => update.GetBytesFromBase64())];

    private static Dictionary<string, JsonElement> Load()
    {
        using var stream = typeof(YjsDocumentTests).Assembly.GetManifestResourceStream("documents.json")!;
        return JsonDocument.Parse(stream).RootElement.EnumerateArray().ToDictionary(made => made.GetProperty("name").GetString()!);
    }
}
