using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Portal.E2E.Tests.Support;

/// <summary>The real portal, as its own process, over a data folder of its own. Kept short-lived: one for the whole run of the browser tests.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _data;
    private readonly List<string> _output = [];

    private PortalProcess(Process process, DirectoryInfo data, int port)
    {
        _process = process;
        _data = data;
        Port = port;
    }

    public int Port { get; }

    /// <summary>localhost and 127.0.0.1 keep separate cookies: two people in one browser.</summary>
    public string Address => $"http://localhost:{Port}";

    public string Output { get { lock (_output) return string.Join('\n', _output); } }

    public static async Task<PortalProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var port = FreePort();
        var data = Directory.CreateTempSubdirectory("portal-e2e-");
        var web = Path.Combine(Root(), "src", "Web");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(web, "bin", Configuration, "net10.0", "Portal.Web.dll")])
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = $"http://localhost:{port}";
        start.Environment["ConnectionStrings__Portal"] = $"Data Source={Path.Combine(data.FullName, "portal.db")}";
        start.Environment["Blobs__Folder"] = Path.Combine(data.FullName, "blobs");
        foreach (var (key, value) in settings ?? new Dictionary<string, string>()) start.Environment[key] = value;

        var portal = new PortalProcess(Process.Start(start)!, data, port);
        portal.Listen();
        await portal.UntilItAnswersAsync();
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private void Listen()
    {
        DataReceivedEventHandler keep = (_, line) => { lock (_output) _output.Add(line.Data ?? ""); };
        _process.OutputDataReceived += keep;
        _process.ErrorDataReceived += keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task UntilItAnswersAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        await Eventually.HoldsAsync("the portal answers", TimeSpan.FromSeconds(120), async () =>
        {
            if (_process.HasExited) throw new InvalidOperationException($"The portal stopped while starting:\n{Output}");
            try
            {
                return (await client.GetAsync(Address)).StatusCode == HttpStatusCode.OK;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        });
    }

    public static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private static string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
