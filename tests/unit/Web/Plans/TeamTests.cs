using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Plans;

public sealed class TeamTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_last_pilote_stays_and_is_told_why()
    {
        var (browser, plan) = await AFounderWithAPlanAsync();

        await browser.OpenAsync(await OnlyMemberAsync(browser, plan));
        await browser.SendAsync(new { Role = "Lecteur" });

        Assert.Contains("Un plan garde toujours un pilote", browser.Text);
        await browser.OpenAsync($"{plan}/people");
        Assert.Contains("Pilote", browser.Page.QuerySelector("tbody td")!.TextContent); // the founder's row
    }

    [Fact]
    public async Task Charges_are_handed_back_one_by_one()
    {
        var (browser, plan) = await AFounderWithAPlanAsync();
        var address = await OnlyMemberAsync(browser, plan);
        await browser.OpenAsync(address);
        Assert.Equal(3, browser.Page.QuerySelectorAll("input[name='Form.Charges'][checked]").Length); // sponsor, secretary, webmaster

        await browser.SendAsync(new { Role = "Pilote" }, named: new Dictionary<string, string> { ["Form.Charges"] = "Secretary" });

        Assert.EndsWith("/people", browser.Address.AbsolutePath);
        await browser.OpenAsync(address);
        Assert.Equal("Secretary", Assert.Single(browser.Page.QuerySelectorAll("input[name='Form.Charges'][checked]")).GetAttribute("value"));
    }

    [Fact]
    public async Task The_settings_of_a_plan_change_and_bad_years_are_refused()
    {
        var (browser, plan) = await AFounderWithAPlanAsync();
        await browser.OpenAsync($"{plan}/settings");

        await browser.SendAsync(new { Title = "Schéma directeur 2027", From = "2030", To = "2027" });
        Assert.Contains("La première année du plan vient avant la dernière.", browser.Text);
        await browser.SendAsync(new { Title = "Schéma directeur 2027", From = "2027", To = "2030" });

        Assert.Contains("Les réglages sont enregistrés.", browser.Text);
        await browser.OpenAsync(plan);
        Assert.Equal("Schéma directeur 2027", browser.Page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task An_archived_plan_is_put_away_and_comes_back()
    {
        var (browser, plan) = await AFounderWithAPlanAsync();
        await browser.OpenAsync($"{plan}/settings");
        await browser.SendAsync(form: "form[action*='Archive']");

        Assert.Contains("Ce plan est archivé", browser.Text);
        await browser.SendAsync(form: "form[action*='Reopen']");

        Assert.Contains("Le plan est rouvert.", browser.Text);
        Assert.NotNull(browser.Page.QuerySelector("input[name='Form.Title']"));
    }

    private async Task<(Visitor Browser, string Plan)> AFounderWithAPlanAsync()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.OpenAsync(founder.Space + "/plans/new");
        await founder.Browser.SendAsync(new { Start = "Empty" });
        return (founder.Browser, founder.Browser.Address.AbsolutePath);
    }

    private static async Task<string> OnlyMemberAsync(Visitor browser, string plan)
    {
        await browser.OpenAsync($"{plan}/people");
        return browser.Page.QuerySelector("tbody a")!.GetAttribute("href")!; // the founder's own row
    }
}
