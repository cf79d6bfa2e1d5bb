using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Tenancy;

public sealed class HostStrategyTests(HostStrategyTests.App app) : IClassFixture<HostStrategyTests.App>
{
    [Fact]
    public async Task A_label_before_the_site_s_host_is_the_space_and_shares_its_routes()
    {
        var visitor = app.Visitor();
        await visitor.SignUpAsync($"{Guid.CreateVersion7():N}@ville.example", "Ville des Hôtes", slug: "hotes");
        Assert.Equal("hotes.plans.example", visitor.Address.Host);

        var unknown = await app.Visitor().OpenAsync("http://personne.plans.example/organisation");
        var foreign = await app.Visitor().OpenAsync("http://hotes.plans.example/organisation");
        var site = await app.Visitor().OpenAsync("http://plans.example/");

        Assert.Equal(404, (int)unknown.Status);
        Assert.Equal(404, (int)foreign.Status);
        Assert.Equal(200, (int)site.Status);
    }

    public sealed class App : PortalApp
    {
        public App()
        {
            Settings["Tenancy:Strategy"] = "Host";
            Settings["Tenancy:SiteHost"] = "plans.example";
            Settings["Portal:PublicAddress"] = "http://plans.example";
        }
    }
}
