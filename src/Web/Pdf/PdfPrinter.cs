using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace Portal.Web.Pdf;

/// <summary>
/// Prints a page of ours as a tagged A4 PDF with Chromium's own command line. The page is a complete file (styles and images inside),
/// opened without network; a policy inside the page forbids any script (the switch that turns scripts off also stops the browser from printing). The
/// browser has a profile of its own, thrown away after.
/// </summary>
public sealed partial class PdfPrinter(IOptions<PdfOptions> options, ILogger<PdfPrinter> logger) : IDisposable
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly SemaphoreSlim _turns = new(options.Value.AtOnce);
    private readonly string? _browser = options.Value.Browser is { Length: > 0 } set ? set : UsualPlaces.FirstOrDefault(File.Exists);

    /// <summary>Whether this machine can print; when not, pages offer the browser's own printing instead.</summary>
    public bool IsAvailable => _browser is not null && File.Exists(_browser);

    /// <summary>The PDF of a self-contained HTML page; null when the browser failed or ran out of time (logged).</summary>
    public async Task<byte[]?> PrintAsync(string html, CancellationToken cancellationToken)
    {
        if (!IsAvailable) return null;

        await _turns.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("portal-pdf-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            await File.WriteAllTextAsync(page, html, cancellationToken);
            return await RunAsync(folder.FullName, page, pdf, cancellationToken) ? await File.ReadAllBytesAsync(pdf, cancellationToken) : null;
        }
        finally
        {
            Remove(folder);
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<bool> RunAsync(string folder, string page, string pdf, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        using var browser = Process.Start(Command(folder, page, pdf));
        if (browser is null) return false;

        try
        {
            // Both pipes are drained, or a talkative browser would block on a full one.
            var errors = browser.StandardError.ReadToEndAsync(limit.Token);
            await browser.StandardOutput.ReadToEndAsync(limit.Token);
            await browser.WaitForExitAsync(limit.Token);
            if (browser.ExitCode == 0 && File.Exists(pdf)) return true;

            Log.PrintFailed(logger, browser.ExitCode, (await errors).Length);
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            browser.Kill(entireProcessTree: true);
            Log.PrintTookTooLong(logger, options.Value.TimeoutSeconds);
            return false;
        }
    }

    private ProcessStartInfo Command(string folder, string page, string pdf) => new(_browser!,
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions",
        // Nothing is fetched: the page carries all it shows.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
        $"--user-data-dir={Path.Combine(folder, "profile")}",
        "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
    ])
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    };

    /// <summary>A browser's children may still be closing their files for a moment; the system's own cleaning gets the rest.</summary>
    private void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException exception)
        {
            Log.FolderLeft(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Printing failed with exit code {Code} ({Characters} characters of errors)")]
        public static partial void PrintFailed(ILogger logger, int code, int characters);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Printing was stopped after {Seconds} s")]
        public static partial void PrintTookTooLong(ILogger logger, int seconds);

        [LoggerMessage(Level = LogLevel.Debug, Message = "A printing folder was left behind: {Reason}")]
        public static partial void FolderLeft(ILogger logger, string reason);
    }
}
