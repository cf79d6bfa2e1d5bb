using Microsoft.Playwright;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Pages;

/// <summary>Inviting a colleague to a plan, and being one.</summary>
public sealed class InvitationPages(Visitor visitor)
{
    /// <summary>Invites to the only plan of the space. <paramref name="role"/> is a value of the form: Pilote, Redacteur, Valideur, Lecteur.</summary>
    public async Task InviteAsync(string space, string email, string role)
    {
        var page = visitor.Page;
        await visitor.GoAsync($"{space}/organisation/people/invite");
        await page.Locator("[name='Form.Email']").FillAsync(email);
        await page.Locator("[name='Form.Plan']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("[name='Form.PlanRole']").SelectOptionAsync(role);
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await page.WaitForURLAsync("**/organisation/people");
    }

    /// <summary>Follows the link of the letter, makes an account, and lands in the plan.</summary>
    public async Task AcceptAsync(string link)
    {
        var page = visitor.Page;
        await visitor.GoAsync(link);
        await page.Locator("[name='Name']").FillAsync(visitor.Name);
        await page.Locator("[name='Password']").FillAsync(SignUpPages.Password);
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync("**/plans/**");
    }
}
