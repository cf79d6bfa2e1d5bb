using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Organisations;

/// <summary>The register of decisions of the demonstration's town: searched, and taken away as CSV.</summary>
public sealed class DecisionsTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_decision_stands_with_its_versions_and_votes_and_goes_out_as_csv()
    {
        var founder = await DecidedAsync();

        await founder.Browser.OpenAsync(founder.Space + "/decisions");
        Assert.Contains("Adopté à l’unanimité : 3 pour", founder.Browser.Text);
        Assert.Contains("Version examinée : 0.1-P1", founder.Browser.Text);
        Assert.Contains("Version obtenue : 1.0", founder.Browser.Text);
        Assert.Contains("Ce que porte la version 1.0", founder.Browser.Text);
        await founder.Browser.OpenAsync(founder.Space + "/decisions?Find=UNANIMITE+adopte");
        Assert.Contains("1 décisions sur 1", founder.Browser.Text);
        await founder.Browser.OpenAsync(founder.Space + "/decisions?Find=introuvable");
        Assert.Contains("0 décisions sur 1", founder.Browser.Text);

        var csv = await founder.Browser.Client.GetStringAsync(founder.Space + "/decisions?handler=Csv");
        Assert.StartsWith("\"Date\";\"Numéro\"", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("\"3\";\"0\";\"0\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=1+1\"", csv, StringComparison.Ordinal); // a text, whatever a spreadsheet makes of it
    }

    private async Task<Founder> DecidedAsync()
    {
        var visitor = app.Visitor();
        var mail = $"{Guid.CreateVersion7():N}@entreprise.example";
        await visitor.SignUpAsync(mail, $"Entreprise {Guid.CreateVersion7():N}"[..24], "Company", "Staff10To49");
        var founder = new Founder(visitor, mail, visitor.Address.AbsolutePath.Split('/')[2]);
        await visitor.OpenAsync(founder.Space + "/plans/new");
        await visitor.SendAsync(new { Start = "Empty" });
        var plan = visitor.Address.AbsolutePath;
        await visitor.OpenAsync(founder.Space + "/organisation/bodies");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a[href*='/organisation/bodies/']")!.GetAttribute("href")!); // a company has its board
        await visitor.SendAsync(new { Names = "Présidence\nFinances\nAchats" }, "form[action*='Seat']");
        await visitor.OpenAsync(plan + "/approval/submit");
        await visitor.SendAsync(new { Straight = "true", SessionOn = DateTime.Today.ToString("yyyy-MM-dd") });
        await visitor.OpenAsync(plan + "/approval/decision");
        await visitor.SendAsync(new { Motives = "=1+1" }, ".decision-form");
        return founder;
    }
}
