using Microsoft.Playwright;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Pages;

/// <summary>The letters a portal in development shows instead of sending them.</summary>
public sealed class MailPage(Visitor visitor)
{
    /// <summary>Waits for the latest letter to an address whose subject holds a word, and answers its first link.</summary>
    public async Task<string> LinkInAsync(string to, string subject) =>
        (await (await LetterAsync(to, subject)).Locator(".dev-mail a").First.GetAttributeAsync("href"))!; // a link without an address is no link

    /// <summary>What the latest of those letters says.</summary>
    public async Task<string> TextOfAsync(string to, string subject) => await (await LetterAsync(to, subject)).InnerTextAsync();

    private async Task<ILocator> LetterAsync(string to, string subject)
    {
        var letter = visitor.Page.Locator("article[data-mail]").Filter(new() { HasText = to }).Filter(new() { HasText = subject });
        await Eventually.HoldsAsync($"a letter « {subject} » to {to}", TimeSpan.FromSeconds(15), async () =>
        {
            await visitor.Page.GotoAsync("/dev/mail");
            return await letter.CountAsync() > 0;
        });
        return letter.First;
    }
}
