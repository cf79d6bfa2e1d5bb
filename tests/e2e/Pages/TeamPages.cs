using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Pages;

/// <summary>Who is on a plan, and as what.</summary>
public sealed class TeamPages(Visitor visitor, string plan)
{
    /// <summary>Keeps a person to one section.</summary>
    public async Task LimitAsync(string person, string section)
    {
        await OpenAsync(person);
        await visitor.Page.Locator("details:has([name='Form.Sections']) > summary").ClickAsync();
        await visitor.Page.Locator("label.choice").Filter(new() { HasText = section }).Locator("[name='Form.Sections']").First.CheckAsync();
        await SaveAsync();
    }

    /// <summary>Makes a person the reader who writes the money.</summary>
    public async Task EntrustMoneyAsync(string person)
    {
        await OpenAsync(person);
        await visitor.Page.Locator("[name='Form.Role'][value='Lecteur']").CheckAsync();
        await visitor.Page.Locator("details:has([name='Form.Charges']) > summary").ClickAsync();
        await visitor.Page.Locator("[name='Form.Charges'][value='BudgetController']").CheckAsync();
        await SaveAsync();
    }

    private async Task OpenAsync(string person)
    {
        await visitor.GoAsync($"{plan}/people");
        await visitor.Page.Locator("tr").Filter(new() { HasText = person }).GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();
        await visitor.SeesAnAccessiblePageAsync();
    }

    private async Task SaveAsync()
    {
        await visitor.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await visitor.Page.WaitForURLAsync($"**{plan}/people");
    }
}
