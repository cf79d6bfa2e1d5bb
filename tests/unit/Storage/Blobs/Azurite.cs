using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Portal.Storage.Tests.Blobs;

/// <summary>The Azure Blob Storage emulator, started once for the test run on a free port and stopped with it. Installed by npm when it is not there yet.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Account = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-azurite-").FullName;
    private Process? _server;

    public static bool NodeIsThere { get; } = IsOnPath("node") && IsOnPath("npm");

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!NodeIsThere) return;

        var tooling = Path.Combine(Path.GetDirectoryName(Here())!, "../azurite");
        var script = Path.Combine(tooling, "node_modules/azurite/dist/src/blob/main.js");
        if (!File.Exists(script)) await RunAsync("npm", tooling, "ci", "--no-audit", "--no-fund", "--ignore-scripts");

        // Port 0 lets the system choose; the emulator prints the one it got.
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, WorkingDirectory = _folder };
        foreach (var argument in (string[])[script, "--location", _folder, "--blobHost", "127.0.0.1", "--blobPort", "0", "--skipApiVersionCheck", "--disableTelemetry"]) start.ArgumentList.Add(argument);
        _server = Process.Start(start)!; // no shell: it starts or throws
        while (await _server.StandardOutput.ReadLineAsync() is { } line)
        {
            const string Listening = "successfully listens on ";
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                ConnectionString = $"{Account};BlobEndpoint={line[(at + Listening.Length)..].Trim()}/devstoreaccount1";
                return;
            }
        }

        throw new InvalidOperationException("Azurite did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            _server.Kill();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static async Task RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!; // no shell: it starts or throws
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await output}{errors}");
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Here([CallerFilePath] string here = "") => here;
}
