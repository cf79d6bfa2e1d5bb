using System.Text.Json;

namespace Portal.Collaboration.Tests.Fixtures;

/// <summary>
/// Yjs's own compatibility documents (yjs/yjs, tests/compatibility.tests.js at 13.6, MIT licence): made with Yjs 13.2.0 by its randomised
/// tests, and what every later version must read from them.
/// </summary>
public sealed class YjsCompatibilityTests
{
    private static readonly Dictionary<string, JsonElement> Documents = Load();

    [Fact]
    public void Reads_what_Yjs_names_testArrayCompatibilityV1() =>
        AssertContent("testArrayCompatibilityV1", doc => doc.GetArray("array").ToJson());

    [Fact]
    public void Reads_what_Yjs_names_testMapDecodingCompatibilityV1() =>
        AssertContent("testMapDecodingCompatibilityV1", doc => doc.GetMap("map").ToJson());

    [Fact]
    public void Reads_what_Yjs_names_testTextDecodingCompatibilityV1() =>
        AssertContent("testTextDecodingCompatibilityV1", doc => Any.Array(doc.GetText("text").ToDelta().Select(step => step.ToJson())));

    private static void AssertContent(string name, Func<YDoc, Any> read)
    {
        var made = Documents[name];
        var doc = new YDoc(1);

        Updates.Apply(doc, made.GetProperty("document").GetBytesFromBase64());

        Assert.False(doc.HasPending);
        Assert.Equal(JsonSerializer.Serialize(made.GetProperty("content")), JsonSerializer.Serialize(JsonDocument.Parse(read(doc).ToJsonText()).RootElement));
    }

    private static Dictionary<string, JsonElement> Load()
    {
        using var stream = typeof(YjsCompatibilityTests).Assembly.GetManifestResourceStream("compatibility.json")!;
        return JsonDocument.Parse(stream).RootElement.EnumerateArray().ToDictionary(made => made.GetProperty("name").GetString()!);
    }
}
