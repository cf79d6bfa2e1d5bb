using Microsoft.Playwright;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Pages;

/// <summary>« Commencer par : un exemple rempli / un plan vide / mon fichier ».</summary>
public sealed class NewPlanPage(Visitor visitor)
{
    /// <summary>Creates a plan from an empty template; the visitor is then in the plan. Answers its address.</summary>
    public async Task<string> CreateEmptyAsync(int from, int to, string? template = null)
    {
        var page = visitor.Page;
        await visitor.SeesAnAccessiblePageAsync();
        await page.Locator("[name='Form.Start'][value='Empty']").CheckAsync();
        if (template is not null) await page.Locator($"[name='Form.Template'][value='{template}']").CheckAsync();
        await page.Locator("[name='Form.From']").FillAsync($"{from}");
        await page.Locator("[name='Form.To']").FillAsync($"{to}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer le plan" }).ClickAsync();
        await page.WaitForURLAsync(address => !address.EndsWith("/new", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath;
    }
}
