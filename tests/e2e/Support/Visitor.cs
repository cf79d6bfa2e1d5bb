using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Portal.E2E.Tests.Support;

/// <summary>
/// A person at a browser. Each page they check must have no accessibility violation, and none may break the content security policy
/// or throw: all are collected from the first page on and asserted when the visit ends.
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
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) _faults.Add($"policy at {Page.Url} ({message.Location}): {message.Text}");
        };
        page.PageError += (_, error) => _faults.Add($"script: {error}");
    }

    public string Name { get; }
    public IPage Page { get; }
    public IBrowserContext Context => _context;

    /// <summary>Looks over the page as it now stands; what is found counts among the faults of the visit.</summary>
    public async Task SeesAnAccessiblePageAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        var violations = result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Target?.ToString()))}");
        _faults.AddRange(violations.Select(violation => $"accessibility at {Page.Url}: {violation}"));
    }

    /// <summary>Goes to an address inside the portal and checks the page met.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SeesAnAccessiblePageAsync();
    }

    public void MetNoFault() => Assert.True(_faults.Count == 0, $"{Name} met:\n{string.Join('\n', _faults)}");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
