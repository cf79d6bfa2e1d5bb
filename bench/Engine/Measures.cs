using Portal.Collaboration;

namespace Portal.EngineBench;

/// <summary>What is measured; peers/peer.mjs does the same with the others. Each runs in a process of its own.</summary>
internal static class Measures
{
    private const int WarmRuns = 50;
    private const int Documents = 10;
    private const int WarmKeys = 1000;
    private static readonly int[] ClientCounts = [1, 2000];

    /// <summary>Update by update as they came from people: read, placed, the bytes to relay at hand. Then the whole document is encoded.</summary>
    public static List<Figure> Apply(Trace trace)
    {
        var document = NewDocument();
        var apply = Processor(() => ApplyAll(document, trace.Updates, 0));
        trace.Require(document);
        var first = Processor(() => Updates.EncodeStateAsUpdate(document));
        return [new("apply", apply), new("encodeFirst", first), new("encodeWarm", Warm(() => Updates.EncodeStateAsUpdate(document)))];
    }

    /// <summary>Microseconds for one typed key in a document that so many client ids have written.</summary>
    public static List<Figure> Many(Trace trace)
    {
        List<Figure> figures = [];
        foreach (var clients in ClientCounts)
        {
            var document = NewDocument();
            ApplyAll(document, trace.ManyFirst[..clients], 0);
            ApplyAll(document, trace.ManyRest[..WarmKeys], 0);
            var took = Processor(() => ApplyAll(document, trace.ManyRest, WarmKeys));
            figures.Add(new($"key{clients}", took * 1000 / (trace.ManyRest.Count - WarmKeys)));
        }
        return figures;
    }

    /// <summary>The whole document from its bytes.</summary>
    public static List<Figure> Load(Trace trace)
    {
        YDoc? document = null;
        var first = Processor(() => document = LoadState(trace));
        trace.Require(document!);
        return [new("loadFirst", first), new("loadWarm", Warm(() => LoadState(trace)))];
    }

    /// <summary>Updates into one, without a document.</summary>
    public static List<Figure> Merge(Trace trace)
    {
        var some = Processor(() => Updates.Merge(trace.Updates[..Math.Min(8000, trace.Updates.Count)]));
        byte[]? merged = null;
        var all = Processor(() => merged = Updates.Merge(trace.Updates));
        var document = NewDocument();
        Updates.Apply(document, merged);
        trace.Require(document);
        return [new("merge8000", some), new("mergeAll", all)];
    }

    /// <summary>Bytes that one loaded document keeps.</summary>
    public static List<Figure> Memory(Trace trace)
    {
        LoadState(trace);
        var before = System.GC.GetTotalMemory(forceFullCollection: true);
        var documents = Enumerable.Range(0, Documents).Select(_ => LoadState(trace)).ToArray();
        var after = System.GC.GetTotalMemory(forceFullCollection: true);
        System.GC.KeepAlive(documents);
        System.GC.KeepAlive(trace);
        return [new("retained", (after - before) / (double)Documents)];
    }

    private static YDoc NewDocument()
    {
        var document = new YDoc(2) { CleansFormatting = false };
        document.GetText("text");
        return document;
    }

    private static YDoc LoadState(Trace trace)
    {
        var document = NewDocument();
        Updates.Apply(document, trace.State);
        return document;
    }

    private static void ApplyAll(YDoc document, List<byte[]> updates, int from)
    {
        for (var i = from; i < updates.Count; i++)
        {
            if (!UpdateReader.TryRead(updates[i], DecodeLimits.Default, out var update, out var error)) throw new InvalidOperationException(error);
            if (!Updates.TryIntegrate(document, update, DecodeLimits.Default, out var result) || !result.CanRelay) throw new InvalidOperationException($"Update {i} cannot be relayed.");
        }
    }

    private static double Processor(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Warm(Action action) => Enumerable.Range(0, WarmRuns).Min(_ => Processor(action));
}
