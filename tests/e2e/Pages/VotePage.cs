using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Pages;

/// <summary>The vote of somebody who has no password: a link by mail, a code of six digits, one form, and the tally as it stands.</summary>
/// <param name="letters">Read beside: the page with the form of the code stays open.</param>
public sealed partial class VotePage(Visitor visitor, string mail, MailPage letters)
{
    private IPage Page => visitor.Page;

    public ILocator Tally => Page.Locator("output[data-follow]");

    public async Task EnterAsync()
    {
        await Page.GotoAsync(await letters.LinkInAsync(mail, "À voter"));
        await Page.Locator("form[action*='Code'] button").ClickAsync();
        await Page.Locator("[name='Code']").WaitForAsync();
        await visitor.SeesAnAccessiblePageAsync();
        var code = SixDigits().Match(await letters.TextOfAsync(mail, "code pour voter")).Value;
        await Page.Locator("[name='Code']").FillAsync(code);
        await Page.Locator("form[action*='Enter'] button").ClickAsync();
        await Tally.WaitForAsync();
        await visitor.SeesAnAccessiblePageAsync();
    }

    public async Task CastAsync(string choice, string said)
    {
        await Page.Locator($"label:has([name='choice'][value='{choice}'])").ClickAsync();
        await Page.Locator("form[action*='Cast'] button").ClickAsync();
        await PlanPage.ReadsAsync(Page.Locator("main"), $"Votre voix est enregistrée : {said}");
        await visitor.SeesAnAccessiblePageAsync();
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex SixDigits();
}
