using System.Net;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Plans;

/// <summary>An organisation makes templates of its plans, begins others with them, and puts them away.</summary>
public sealed class OwnTemplateTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_plan_becomes_a_template_and_the_next_plan_begins_with_it()
    {
        var (browser, space, _) = await AFounderWithAPlanAsync();
        await SaveAsync(browser, "Notre PPI");

        Assert.Contains("Modèle « Notre PPI » enregistré, version 1.", browser.Text);
        Assert.Contains("10 lignes", browser.Text); // three themes, their envelopes and their total, three yearly confirmations
        Assert.Contains("Les lignes, vides", browser.Text);
        Assert.Contains("Réalisations 2026 et enjeux 2027", browser.Text);
        await browser.OpenAsync(browser.Page.QuerySelector(".page-head a")!.GetAttribute("href")!);
        Assert.NotNull(browser.Page.QuerySelector("input[value^='own:'][checked]"));
        await browser.SendAsync(new { Title = "Plan suivant", From = "2031", To = "2033" });

        Assert.Contains("Réalisations 2030 et enjeux 2031", browser.Page.Body!.TextContent);
        await browser.OpenAsync(browser.Address.AbsolutePath + "/settings");
        Assert.Contains("Modèle « Notre PPI », version 1", browser.Text);
        await browser.OpenAsync(space + "/organisation/templates");
        Assert.Contains("Notre PPI", browser.Text);
    }

    [Fact]
    public async Task Saving_again_makes_version_two_and_the_first_plan_remembers_the_first()
    {
        var (browser, space, plan) = await AFounderWithAPlanAsync();
        await SaveAsync(browser, "Notre PPI");
        var template = browser.Address.AbsolutePath;
        await browser.OpenAsync($"{space}/plans/new?template=own:{template.Split('/')[^1]}");
        await browser.SendAsync();
        var begun = browser.Address.AbsolutePath;

        await browser.OpenAsync(plan + "/template");
        await browser.SendAsync(new { Into = template.Split('/')[^1] });

        Assert.Contains("version 2", browser.Text);
        Assert.Equal(["Version 2", "Version 1"], browser.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["0", "1"], browser.Page.QuerySelectorAll("tbody td:last-child").Select(cell => cell.TextContent));
        await browser.OpenAsync(begun + "/settings");
        Assert.Contains("version 1", browser.Text);
        Assert.Contains("la version 2 est parue depuis", browser.Text);
    }

    [Fact]
    public async Task A_retired_template_is_offered_no_more_and_comes_back()
    {
        var (browser, space, _) = await AFounderWithAPlanAsync();
        await SaveAsync(browser, "Ancien modèle");
        var template = browser.Address.AbsolutePath;

        await browser.SendAsync(form: "form[action*='Retire']");
        Assert.Contains("n’est plus proposé", browser.Text);
        await browser.OpenAsync(space + "/plans/new");
        Assert.Null(browser.Page.QuerySelector("input[value^='own:']"));
        await browser.SendAsync(new { Start = "Empty", Template = "own:" + template.Split('/')[^1] });
        Assert.Contains("Ce modèle n’est plus proposé", browser.Text);
        await browser.OpenAsync(template);
        await browser.SendAsync(form: "form[action*='BringBack']");
        await browser.OpenAsync(space + "/plans/new");

        Assert.NotNull(browser.Page.QuerySelector("input[value^='own:']"));
    }

    [Fact]
    public async Task A_template_without_a_name_is_refused_and_nothing_is_kept()
    {
        var (browser, space, _) = await AFounderWithAPlanAsync();
        await SaveAsync(browser, "  ");

        Assert.Contains("Donnez un nom au modèle.", browser.Text);
        await browser.OpenAsync(space + "/organisation/templates");
        Assert.Contains("Aucun modèle pour l’instant.", browser.Text);
    }

    [Fact]
    public async Task A_template_of_another_organisation_answers_like_none()
    {
        var (browser, _, _) = await AFounderWithAPlanAsync();
        await SaveAsync(browser, "Secret");
        var id = browser.Address.AbsolutePath.Split('/')[^1];
        var (other, space, _) = await AFounderWithAPlanAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"{space}/organisation/templates/{id}")).Status);
        await other.OpenAsync($"{space}/plans/new");
        await other.SendAsync(new { Start = "Empty", Template = "own:" + id });
        Assert.EndsWith("/plans/new", other.Address.AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task SaveAsync(Visitor browser, string name)
    {
        await browser.OpenAsync(browser.Address.AbsolutePath + "/template");
        await browser.SendAsync(new { Name = name }, named: new Dictionary<string, string> { ["Form.Keeps"] = "Rows" }); // one tick is what this browser sends of several
    }

    private async Task<(Visitor Browser, string Space, string Plan)> AFounderWithAPlanAsync()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.OpenAsync(founder.Space + "/plans/new");
        await founder.Browser.SendAsync(new { Start = "Empty", Template = "municipal-ppi", From = "2027", To = "2030" });
        return (founder.Browser, founder.Space, founder.Browser.Address.AbsolutePath);
    }
}
