using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Portal.Collaboration;

namespace Portal.Replay;

/// <summary>
/// Applies a file of updates to one document and prints what came out: content, state, and how long each step took. Anyone can compare
/// that with what Yjs gives for the same file.
/// </summary>
internal static class ReplayCommand
{
    private const int WarmRuns = 9;

    public static int Run(string[] args, Stream standardInput, TextWriter output, TextWriter error)
    {
        if (Arguments.Parse(args) is not { } arguments) return Fail(error, Arguments.Usage);
        byte[] bytes;
        try
        {
            using var input = arguments.File == "-" ? standardInput : File.OpenRead(arguments.File);
            bytes = UpdateFile.ReadAll(input);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(error, exception.Message);
        }
        if (UpdateFile.Split(bytes, out var fault) is not { } updates) return Fail(error, fault);
        var document = NewDocument(arguments);
        if (!TryApply(document, updates, out var applyMs, out var relayReadyMs, out fault)) return Fail(error, fault);
        try
        {
            output.WriteLine(Report(arguments, document, updates, applyMs, relayReadyMs).ToString());
            return 0;
        }
        catch (InvalidOperationException exception)
        {
            return Fail(error, exception.Message);
        }
    }

    private static YDoc NewDocument(Arguments arguments)
    {
        // Nothing is inserted here, so any client id will do.
        var document = new YDoc(0);
        foreach (var root in arguments.Roots) Root(document, root);
        return document;
    }

    private static bool TryApply(YDoc document, List<ReadOnlyMemory<byte>> updates, out double applyMs, out double relayReadyMs, out string fault)
    {
        // An update that places completely is relayed as it came; nothing is encoded again.
        var relayed = 0L;
        var relayTicks = 0L;
        fault = "";
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < updates.Count; i++)
        {
            if (!UpdateReader.TryRead(updates[i], DecodeLimits.Trusted, out var update, out var why))
            {
                (applyMs, relayReadyMs) = (0, 0);
                fault = $"update {i}: {why}";
                return false;
            }
            Updates.TryIntegrate(document, update, DecodeLimits.Trusted, out var result);
            if (result.CanRelay) relayed += updates[i].Length;
            relayTicks = watch.ElapsedTicks;
        }
        applyMs = watch.Elapsed.TotalMilliseconds;
        relayReadyMs = relayTicks * 1000.0 / Stopwatch.Frequency;
        return relayed >= 0;
    }

    private static JsonObjectText Report(Arguments arguments, YDoc document, List<ReadOnlyMemory<byte>> updates, double applyMs, double relayReadyMs)
    {
        var (encodeFirst, state) = Time(() => Updates.EncodeStateAsUpdate(document));
        var encodeWarm = Enumerable.Range(0, WarmRuns).Min(_ => Time(() => Updates.EncodeStateAsUpdate(document)).Milliseconds);
        var (loadFirst, _) = Time(() => Load(state));
        var loadWarm = Enumerable.Range(0, WarmRuns).Min(_ => Time(() => Load(state)).Milliseconds);
        var retained = Retained(state);

        var roots = new JsonObjectText();
        var hashes = new JsonObjectText();
        foreach (var named in arguments.Roots)
        {
            var type = Root(document, named);
            roots.Add(named.Name, JsonValueText.Of(type.ToJson()));
            if (named.Kind == "text") hashes.Add(named.Name, JsonValueText.Of(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(type.ToString()!)))));
        }
        var vector = new JsonObjectText();
        foreach (var (client, clock) in document.StateVector.OrderByDescending(entry => entry.Key)) vector.Add($"{client}", $"{clock}");

        var report = new JsonObjectText().Add("roots", roots.ToString()).Add("sha256", hashes.ToString()).Add("stateVector", vector.ToString());
        if (arguments.ShowsState) report.Add("stateBase64", JsonValueText.Of(Convert.ToBase64String(state)));
        return report
            .Add("updates", $"{updates.Count}")
            .Add("applyMs", JsonValueText.Of(applyMs))
            .Add("relayReadyMs", JsonValueText.Of(relayReadyMs))
            .Add("encodeFirstMs", JsonValueText.Of(encodeFirst))
            .Add("encodeWarmMs", JsonValueText.Of(encodeWarm))
            .Add("encodedBytes", $"{state.Length}")
            .Add("loadFirstMs", JsonValueText.Of(loadFirst))
            .Add("loadWarmMs", JsonValueText.Of(loadWarm))
            .Add("retainedBytes", $"{retained}");
    }

    private static AbstractType Root(YDoc document, NamedRoot root) => root.Kind switch
    {
        "text" => document.GetText(root.Name),
        "array" => document.GetArray(root.Name),
        "map" => document.GetMap(root.Name),
        _ => document.GetXmlFragment(root.Name),
    };

    private static YDoc Load(byte[] state)
    {
        var document = new YDoc(0);
        Updates.Apply(document, state);
        return document;
    }

    /// <summary>What a freshly loaded document keeps on the heap.</summary>
    private static long Retained(byte[] state)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var document = Load(state);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(document);
        return after - before;
    }

    private static (double Milliseconds, T Result) Time<T>(Func<T> action)
    {
        var watch = Stopwatch.StartNew();
        var result = action();
        return (watch.Elapsed.TotalMilliseconds, result);
    }

    private static int Fail(TextWriter error, string reason)
    {
        error.WriteLine(reason.ReplaceLineEndings(" "));
        return 1;
    }
}
