using Microsoft.Playwright;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Pages;

/// <summary>The three short steps of sign-up, which end where a plan is begun.</summary>
public sealed class SignUpPages(Visitor visitor)
{
    public const string Password = "Un-mot-de-passe-long-42";

    /// <summary>The address of the new space, e.g. <c>/t/ville</c>.</summary>
    public async Task<string> OpenSpaceAsync(string email, Newcomer newcomer)
    {
        var page = visitor.Page;
        await visitor.GoAsync("/sign-up");
        await page.Locator("[name='Form.Name']").FillAsync(visitor.Name);
        await page.Locator("[name='Form.Email']").FillAsync(email);
        await page.Locator("[name='Form.Password']").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();

        await page.WaitForURLAsync("**/sign-up/organisation");
        await visitor.SeesAnAccessiblePageAsync();
        await page.Locator("[name='Form.Name']").FillAsync(newcomer.Organisation);
        await page.Locator($"[name='Form.Kind'][value='{newcomer.Kind}']").CheckAsync();
        await page.Locator($"[name='Form.Size'][value='{newcomer.Size}']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();

        await page.WaitForURLAsync("**/sign-up/address**");
        await visitor.SeesAnAccessiblePageAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer l’espace" }).ClickAsync();
        await page.WaitForURLAsync("**/t/*/plans/new");
        return new Uri(page.Url).AbsolutePath.Replace("/plans/new", "", StringComparison.Ordinal);
    }
}
