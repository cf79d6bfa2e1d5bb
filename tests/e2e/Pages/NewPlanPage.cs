using Microsoft.Playwright;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Pages;

/// <summary>« Commencer par : un exemple rempli / un plan vide / mon fichier ».</summary>
public sealed class NewPlanPage(Visitor visitor)
{
    /// <summary>Creates a plan from an empty template; the visitor is then in the plan. Answers its address.</summary>
    public async Task<string> CreateEmptyAsync(int from, int to)
    {
        await visitor.SeesAnAccessiblePageAsync();
        await visitor.Page.Locator("[name='Form.Start'][value='Empty']").CheckAsync();
        await visitor.Page.Locator("[name='Form.From']").FillAsync($"{from}");
        await visitor.Page.Locator("[name='Form.To']").FillAsync($"{to}");
        return await CreateAsync();
    }

    /// <summary>Creates a plan from the filled example of a template.</summary>
    public async Task<string> CreateFromExampleAsync(string template)
    {
        await visitor.Page.Locator("[name='Form.Start'][value='Example']").CheckAsync();
        await visitor.Page.Locator($"[name='Form.Template'][value='{template}']").CheckAsync();
        return await CreateAsync();
    }

    private async Task<string> CreateAsync()
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Créer le plan" }).ClickAsync();
        await visitor.Page.WaitForURLAsync(address => !address.EndsWith("/new", StringComparison.Ordinal));
        return new Uri(visitor.Page.Url).AbsolutePath;
    }
}
