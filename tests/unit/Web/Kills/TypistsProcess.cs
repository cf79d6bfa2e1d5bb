using System.Diagnostics;
using System.Text.Json;

namespace Portal.Web.Tests.Kills;

/// <summary>Ten people typing at once, in Node with the released Yjs (the folder typist), as browsers do. Told one word a line, answers one JSON a line.</summary>
internal sealed class TypistsProcess : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;

    public TypistsProcess(TypingPlace place)
    {
        var folder = Path.Combine(new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent!.FullName, "Kills", "typist"); // tests/unit/Web/bin/{configuration}/net10.0
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) throw new InvalidOperationException($"The typists' packages are missing: npm ci in {folder}.");
        _process = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "main.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!; // no shell: it starts or throws
        Tell(JsonSerializer.Serialize(place, Json));
    }

    /// <summary>Waits until everybody has been acknowledged something typed or sent again since.</summary>
    public async Task AllWritingAsync()
    {
        Tell("check");
        await HearAsync();
    }

    /// <summary>How long the slowest but one in a hundred of the next acknowledgements took.</summary>
    public async Task<TimeSpan> SlowestAsync(int acknowledgements)
    {
        Tell($"latencies {acknowledgements}");
        var milliseconds = JsonSerializer.Deserialize<List<double>>(await HearAsync(), Json)!; // an array, never null
        return TimeSpan.FromMilliseconds(milliseconds.Order().ElementAt((int)(milliseconds.Count * 0.99)));
    }

    public async Task<TypingResult> FinishAsync() => await FinishAfterAsync(0);

    /// <summary>Types on until that many are acknowledged.</summary>
    public async Task<TypingResult> FinishAfterAsync(int acknowledged)
    {
        Tell($"finish {acknowledged}");
        return JsonSerializer.Deserialize<TypingResult>(await HearAsync(), Json)!; // an object, never null
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Tell(string word) => _process.StandardInput.WriteLine(word);

    private async Task<string> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The typists went away.");
    }
}
