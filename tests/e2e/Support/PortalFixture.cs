using Microsoft.Playwright;

namespace Portal.E2E.Tests.Support;

/// <summary>One portal and one Chromium for all journeys; each person gets a context of their own.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PortalProcess? _portal;

    public PortalProcess Portal => _portal!;

    public async ValueTask InitializeAsync()
    {
        _portal = await PortalProcess.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumPath(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_portal is not null) await _portal.DisposeAsync();
    }

    /// <summary>A person at a browser of their own: own cookies, own storage, French.</summary>
    /// <param name="at">Another portal than the one the journeys share.</param>
    public async Task<Visitor> VisitorAsync(string name, bool script = true, bool phone = false, string? at = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = at ?? Portal.Address,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            JavaScriptEnabled = script,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            HasTouch = phone,
        });
        context.SetDefaultTimeout(20_000);
        return new Visitor(name, context, await context.NewPageAsync());
    }

    private static string ChromiumPath() =>
        Environment.GetEnvironmentVariable("PORTAL_CHROMIUM") is { Length: > 0 } set ? set
        : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
          ?? throw new InvalidOperationException("No Chromium found. Install it (apt-get install chromium) or set PORTAL_CHROMIUM.");
}

[CollectionDefinition(nameof(PortalCollection))]
public sealed class PortalCollection : ICollectionFixture<PortalFixture>;
