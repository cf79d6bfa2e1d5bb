namespace Portal.Collaboration.Tests.Changes;

/// <summary>A small plan on the server, and people who edit copies of it.</summary>
internal sealed class Plan
{
    public const ulong Ada = 11, Bob = 12;

    public Plan()
    {
        Server = new(1) { CleansFormatting = false };
        Name(Server);
        Server.Transact(_ =>
        {
            AddSection(Server, "s1", "Constat");
            AddSection(Server, "s2", "Objectifs");
            Server.GetMap("records").Set("r1", new YMap([new("kind", "action"), new("section", "s1"), new("label", "Fibre"), new("2026", "40")]));
        });
    }

    public YDoc Server { get; }

    /// <summary>A copy in somebody's browser.</summary>
    public YDoc Copy(ulong client, bool gc = true)
    {
        var copy = new YDoc(client, gc);
        Name(copy);
        Updates.Apply(copy, Updates.EncodeStateAsUpdate(Server));
        return copy;
    }

    public static void AddSection(YDoc doc, string id, string title)
    {
        var body = new YXmlFragment();
        var paragraph = new YXmlElement("paragraph");
        paragraph.Push(new YXmlText("Bonjour à tous"));
        body.Push(paragraph);
        doc.GetMap("sections").Set(id, new YMap([new("title", title), new("order", "a"), new("body", body)]));
    }

    public static YMap Section(YDoc doc, string id) => (YMap)doc.GetMap("sections").Get(id).AsType!;
    public static YXmlFragment Body(YDoc doc, string id) => (YXmlFragment)Section(doc, id).Get("body").AsType!;
    public static YXmlElement Paragraph(YDoc doc, string id) => (YXmlElement)Body(doc, id).Get(0)!;
    public static YXmlText Words(YDoc doc, string id) => (YXmlText)Paragraph(doc, id).Get(0)!;
    public static YMap Record(YDoc doc, string id) => (YMap)doc.GetMap("records").Get(id).AsType!;

    /// <summary>The update of one transaction.</summary>
    public static byte[] Edit(YDoc doc, Action<YDoc> edit)
    {
        List<byte[]> said = [];
        void Listen(byte[] update, object? origin, Transaction transaction) => said.Add(update);
        doc.Update += Listen;
        doc.Transact(_ => edit(doc));
        doc.Update -= Listen;
        return Assert.Single(said);
    }

    public EffectiveChange Analyse(byte[] update)
    {
        Assert.True(ChangeAnalysis.TryAnalyse(Server, Read(update), out var change, out var failure), failure.ToString());
        return change;
    }

    public AnalysisFailure Refuse(byte[] update)
    {
        var before = Updates.EncodeStateAsUpdate(Server);
        Assert.False(ChangeAnalysis.TryAnalyse(Server, Read(update), out _, out var failure));
        Assert.Equal(before, Updates.EncodeStateAsUpdate(Server));
        return failure;
    }

    public static ParsedUpdate Read(byte[] update)
    {
        Assert.True(UpdateReader.TryRead(update, DecodeLimits.Default, out var parsed, out var error), error);
        return parsed;
    }

    /// <summary>The change in short: "Inside sections/s1/body", one per line.</summary>
    public static string[] Lines(EffectiveChange change) => [.. change.Items.Select(item => $"{item.Kind} {item.Path}").Order(StringComparer.Ordinal)];

    private static void Name(YDoc doc)
    {
        doc.GetMap("meta");
        doc.GetMap("sections");
        doc.GetMap("records");
    }
}
