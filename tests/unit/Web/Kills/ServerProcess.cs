using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Portal.TestSupport.Databases;

namespace Portal.Web.Tests.Kills;

/// <summary>The portal as people run it: a process of its own over a scratch database, killed and started again at the same address.</summary>
internal sealed class ServerProcess(TestDatabase database, params string[] runner) : IDisposable
{
    /// <summary>Long after the promise is broken: what does not serve by then hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StringBuilder _said = new();
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <returns>How long it took until a page was answered, by the clock and of the processor.</returns>
    public async Task<StartTime> StartAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _process = Launch();
        using var client = new HttpClient { BaseAddress = Address };
        while (!await AnswersAsync(client))
        {
            var taken = Stopwatch.GetElapsedTime(began);
            if (_process.HasExited || taken > Patience) throw new InvalidOperationException($"Not serving after {taken.TotalSeconds:0.0} s: {Said()}");
        }

        return new(Stopwatch.GetElapsedTime(began), _process.TotalProcessorTime);
    }

    /// <summary>SIGKILL: nothing in the process runs after it.</summary>
    public void Kill()
    {
        _process!.Kill(entireProcessTree: true); // started before; under strace it is a child
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null) Kill();
    }

    private Process Launch()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var web = Path.Combine(output.Parent!.Parent!.Parent!.Parent!.Parent!.Parent!.FullName, "src", "Web"); // tests/unit/Web/bin/{configuration}/net10.0
        string[] command = [.. runner, "dotnet", Path.Combine(web, "bin", output.Parent.Name, output.Name, "Portal.Web.dll")];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = Address.ToString(),
                ["ConnectionStrings__Portal"] = database.ConnectionString,
                ["Portal__DataFolder"] = database.Folder,
                ["Blobs__Folder"] = Path.Combine(database.Folder, "blobs"),
                ["HOME"] = database.Folder, // keys that sign cookies: they outlive the process
            },
        };
        var process = Process.Start(start)!; // no shell: it starts or throws
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (_said) _said.AppendLine(line.Data);
    }

    private string Said()
    {
        lock (_said) return _said.ToString();
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/account/sign-in");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20)); // not listening yet: ask again soon
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
