using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Extensions.Options;
using Portal.Authoring.Import;

namespace Portal.Web.Importing;

/// <summary>
/// Has a file read by a process of its own: with a limit to its memory and its time, no settings, no secrets and no file but the one it gets by
/// its standard input. What it answers is checked before it is believed. Nothing of the file is ever written to disk.
/// </summary>
public sealed class FileReader(IOptions<ImportOptions> options, TimeProvider time, ILogger<FileReader> logger) : IDisposable
{
    private const string Program = "Portal.Import.dll";
    private const int LongestLine = 60;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _turns = new(options.Value.Readers);
    private int _here;

    public async Task<FileReading> ReadAsync(string fileName, ReadOnlyMemory<byte> file, string untitled, Action<int> progress, CancellationToken cancellationToken)
    {
        if (file.Length == 0) return ImportRefusal.Empty;
        if (file.Length > ImportLimits.FileBytes) return ImportRefusal.TooLarge;
        if (Interlocked.Increment(ref _here) > options.Value.Readers + options.Value.Waiting)
        {
            Interlocked.Decrement(ref _here);
            return ImportRefusal.Busy;
        }

        try
        {
            await _turns.WaitAsync(cancellationToken);
            try
            {
                return await InProcessAsync(fileName, file, untitled, progress, cancellationToken);
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _here);
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<FileReading> InProcessAsync(string fileName, ReadOnlyMemory<byte> file, string untitled, Action<int> progress, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.Seconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var process = Process.Start(Call("file" + Extension(fileName), untitled)) ?? throw new InvalidOperationException("The reader of files did not start.");
        var tooHeavy = false;
        try
        {
            var watch = WatchMemoryAsync(process, () => tooHeavy = true, either.Token);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, either.Token);
            var feeding = FeedAsync(process, file, either.Token);
            var answer = await AnswerAsync(process.StandardOutput.BaseStream, progress, either.Token);
            await Task.WhenAll(feeding, errors, process.WaitForExitAsync(either.Token));
            await watch;
            if (answer is { } told && process.ExitCode == 0) return told;
            // No answer, or a half of one: the reader ran out of memory, or the file made it fall over.
            logger.LogWarning("The reader of files ended with {Code} on a file of {Bytes} bytes", process.ExitCode, file.Length);
            return ImportRefusal.TooHeavy;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("The reader of files was stopped after {Seconds} s on a file of {Bytes} bytes", options.Value.Seconds, file.Length);
            return tooHeavy ? ImportRefusal.TooHeavy : ImportRefusal.TooSlow;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Call(string fileName, string untitled)
    {
        var call = new ProcessStartInfo(Host())
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath(),
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, Program), fileName, untitled },
        };
        var root = call.Environment.TryGetValue("SystemRoot", out var windows) ? windows : null;
        // Nothing of the portal's own settings goes along, its connection strings least of all.
        call.Environment.Clear();
        if (root is not null) call.Environment["SystemRoot"] = root; // Windows starts nothing without it
        call.Environment["DOTNET_GCHeapHardLimit"] = (options.Value.HeapMegabytes * 1_048_576L).ToString("X", CultureInfo.InvariantCulture);
        call.Environment["DOTNET_EnableDiagnostics"] = "0";
        call.Environment["DOTNET_TieredPGO"] = "0";
        call.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return call;
    }

    /// <summary>The program that runs this one: beside the framework in use, whatever starts the portal.</summary>
    private static string Host()
    {
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(beside) ? beside : "dotnet";
    }

    // The name people gave stays here; the reader only needs to know what it promises.
    private static string Extension(string fileName)
    {
        var extension = Path.GetExtension(fileName);
        return extension.Length is > 1 and <= 8 && extension.AsSpan(1).ContainsAnyExcept(Letters) is false ? extension : "";
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(file, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It refused before it had read everything, or died: its answer says which.
        }
    }

    private async Task WatchMemoryAsync(Process process, Action tooHeavy, CancellationToken cancellationToken)
    {
        try
        {
            while (!process.HasExited)
            {
                process.Refresh();
                if (process.WorkingSet64 > options.Value.ProcessMegabytes * 1_048_576L)
                {
                    tooHeavy();
                    process.Kill(entireProcessTree: true);
                    return;
                }
                await Task.Delay(BetweenLooks, time, cancellationToken);
            }
        }
        catch (Exception ended) when (ended is InvalidOperationException or OperationCanceledException)
        {
            // It ended between two looks.
        }
    }

    private static async Task<FileReading?> AnswerAsync(Stream output, Action<int> progress, CancellationToken cancellationToken)
    {
        while (await LineAsync(output, cancellationToken) is { } line)
        {
            if (line == "read") return ImportedFiles.TryRead(await RestAsync(output, cancellationToken), out var file) ? new FileReading(file, null) : null;
            if (line.StartsWith("refused ", StringComparison.Ordinal)) return Enum.TryParse<ImportRefusal>(line["refused ".Length..], out var refused) && Enum.IsDefined(refused) ? refused : null;
            if (line.StartsWith("progress ", StringComparison.Ordinal) && int.TryParse(line["progress ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var percent)) progress(Math.Clamp(percent, 0, 100));
        }
        return null;
    }

    private static async Task<string?> LineAsync(Stream output, CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await output.ReadAsync(one, cancellationToken) == 1)
        {
            if (one[0] == '\n') return line.ToString();
            if (line.Append((char)one[0]).Length > LongestLine) return null;
        }
        return null;
    }

    private static async Task<byte[]> RestAsync(Stream output, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 << 10];
        // One byte more than is accepted tells that there was more.
        while (kept.Length <= ImportLimits.ResultBytes && await output.ReadAsync(buffer, cancellationToken) is > 0 and var read) kept.Write(buffer, 0, read);
        return kept.ToArray();
    }
}
