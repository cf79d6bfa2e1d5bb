using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Pages;

/// <summary>A plan being written: its sections, its grids, and the words that say whether it is saved.</summary>
public sealed class PlanPage(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Section(string title) =>
        Page.Locator("section.plan-section").Filter(new() { Has = Page.Locator(".section-title").GetByText(title, new() { Exact = true }) });

    public ILocator Text(string section) => Section(section).Locator("[contenteditable=true].prose");

    public ILocator Block(string key) => Page.Locator($"[data-block='{key}']");

    public ILocator SaveWords => Page.Locator("[data-frame='save']");

    public ILocator DrawerButton => Page.Locator("[data-frame='drawer'] button");

    public ILocator Drawer => Page.GetByRole(AriaRole.Dialog, new() { Name = "Modifications non intégrées" });

    /// <summary>Why this person may not write here now; hidden while they may.</summary>
    public ILocator AccessWords => Page.Locator("[data-frame='access']");

    public ILocator Alerts => Page.Locator(".alerts");

    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await IsSavedAsync();
    }

    public Task IsSavedAsync() => SaysAsync("Enregistré");

    /// <summary>The save state, in words.</summary>
    public Task SaysAsync(string words) =>
        Assertions.Expect(SaveWords).ToHaveTextAsync(new Regex($"^{words}"), new() { Timeout = 15_000 });

    /// <summary>Puts the caret at an end of a section's text.</summary>
    public async Task EnterAsync(string section, string key = "End")
    {
        // An editor lives while it is near the view: what loads above may push a section out of it, and one scrolls again.
        for (var tries = 0; ; tries++)
        {
            await Section(section).ScrollIntoViewIfNeededAsync();
            try
            {
                await Text(section).ClickAsync(new() { Timeout = 4_000 });
                break;
            }
            catch (TimeoutException) when (tries < 5)
            {
                // Looked for again, where it now is.
            }
        }

        await Page.Keyboard.PressAsync($"Control+{key}");
    }

    /// <summary>Types as a hand does, letter by letter.</summary>
    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text, new() { Delay = 12 });

    /// <summary>Types over a cell of a grid, named by its row's title and its column.</summary>
    public async Task FillCellAsync(string block, string row, string column, string value)
    {
        var cell = Row(block, row).Locator($"[data-label='{column}']");
        await cell.ClickAsync();
        await Page.Keyboard.TypeAsync(value);
        await Page.Keyboard.PressAsync("Enter");
    }

    public ILocator Row(string block, string title) =>
        Block(block).Locator("tr[data-record]").Filter(new() { Has = Page.GetByRole(AriaRole.Rowheader).GetByText(title) });

    /// <summary>The first cell of the line where typing makes a row.</summary>
    public ILocator NewLine(string block) => Block(block).Locator("tr.new-line [data-column='0']").First;

    /// <summary>A figure the server computed, e.g. <c>total:2016</c>.</summary>
    public ILocator Computed(string block, string key) => Block(block).Locator($"[data-computed='{key}']");

    public static Task ReadsAsync(ILocator place, string text, float seconds = 15) =>
        Assertions.Expect(place).ToContainTextAsync(text, new() { Timeout = seconds * 1000 });

    /// <summary>Waits until a section's text holds words, others' cursors left out.</summary>
    public Task HoldsTextAsync(string section, string words) =>
        Eventually.HoldsAsync($"« {section} » reads « {words} »", TimeSpan.FromSeconds(20), async () =>
            (await Section(section).Locator(".section-body").EvaluateAsync<string>(
                """
                body => {
                  const copy = body.cloneNode(true)
                  for (const cursor of copy.querySelectorAll('.peer-cursor')) cursor.remove()
                  return copy.textContent
                }
                """)).Contains(words, StringComparison.Ordinal));

    /// <summary>Pastes as a spreadsheet puts its cells on the clipboard: a table, and the same as tab-separated text.</summary>
    public static Task PasteAsync(ILocator into, string html, string text) =>
        into.EvaluateAsync(
            """
            (element, [html, text]) => {
              const clipboard = new DataTransfer()
              clipboard.setData('text/html', html)
              clipboard.setData('text/plain', text)
              element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
            }
            """,
            new[] { html, text });
}
