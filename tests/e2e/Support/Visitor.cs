using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Portal.E2E.Tests.Support;

/// <summary>
/// A person at a browser. Each page they check must have no accessibility violation, and none may break the content security policy
/// or throw: both are collected from the first page on and asserted when the visit ends.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> _faults = [];
    private readonly IBrowserContext _context;

    public Visitor(string name, IBrowserContext context, IPage page)
    {
        Name = name;
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) _faults.Add($"policy: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Add($"script: {error}");
    }

    public string Name { get; }
    public IPage Page { get; }
    public IBrowserContext Context => _context;

    /// <summary>Asserts that the page as it now stands has no accessibility violation.</summary>
    public async Task SeesAnAccessiblePageAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        var violations = result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Target?.ToString()))}");
        Assert.True(result.Violations.Length == 0, $"{Name} at {Page.Url}:\n{string.Join('\n', violations)}");
    }

    /// <summary>Goes to an address inside the portal and checks the page met.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SeesAnAccessiblePageAsync();
    }

    public void MetNoFault() => Assert.Empty(_faults);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
