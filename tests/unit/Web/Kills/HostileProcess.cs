using System.Diagnostics;
using System.Text.Json;

namespace Portal.Web.Tests.Kills;

/// <summary>People who mean harm, in Node (typist/hostile.mjs): each does one thing over and over until told to stop.</summary>
internal sealed class HostileProcess : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;

    private HostileProcess(Process process) => _process = process;

    /// <param name="attacks">Name and bytes to push; the names « cursors » and « deaf » need none.</param>
    public static async Task<HostileProcess> StartAsync(TypingPlace place, IReadOnlyDictionary<string, byte[]> attacks)
    {
        var folder = Path.Combine(new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent!.FullName, "Kills", "typist"); // tests/unit/Web/bin/{configuration}/net10.0
        var hostile = new HostileProcess(Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "hostile.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!); // no shell: it starts or throws
        hostile._process.StandardInput.WriteLine(JsonSerializer.Serialize(
            new { place, attacks = attacks.Select(attack => new { name = attack.Key, update = Convert.ToBase64String(attack.Value) }) }, Json));
        await hostile.HearAsync();
        return hostile;
    }

    /// <summary>How often each was cut.</summary>
    public async Task<IReadOnlyDictionary<string, int>> StopAsync()
    {
        _process.StandardInput.WriteLine("stop");
        return JsonSerializer.Deserialize<Dictionary<string, int>>(await HearAsync(), Json)!; // an object, never null
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private async Task<string> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The hostile people went away.");
    }
}
