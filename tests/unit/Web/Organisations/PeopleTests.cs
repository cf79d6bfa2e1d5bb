using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Organisations;

public sealed class PeopleTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_last_owner_stays_owner_and_is_told_why()
    {
        var founder = await app.AFounderAsync();

        await founder.Browser.OpenAsync(founder.Space + "/organisation/people");
        await founder.Browser.SendAsync(new { role = "Member" }, "form[action*='Role']");

        Assert.Equal(founder.Space + "/organisation/people", founder.Browser.Address.AbsolutePath);
        Assert.NotNull(founder.Browser.Page.QuerySelector(".notice--error"));
        Assert.Equal("Owner", founder.Browser.Page.QuerySelector("select[name=role] option[selected]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_last_owner_cannot_be_removed()
    {
        var founder = await app.AFounderAsync();

        await founder.Browser.OpenAsync(founder.Space + "/organisation/people");
        await founder.Browser.SendAsync(form: "form[action*='Remove']");

        Assert.NotNull(founder.Browser.Page.QuerySelector(".notice--error"));
        await founder.Browser.OpenAsync(founder.Space + "/");
        Assert.Equal(200, (int)founder.Browser.Status);
    }

    [Fact]
    public async Task A_membership_of_another_organisation_is_unknown_here()
    {
        var founder = await app.AFounderAsync();
        var other = await app.AFounderAsync();
        await other.Browser.OpenAsync(other.Space + "/organisation/people");
        var foreign = other.Browser.Page.QuerySelector("input[name=membership]")!.GetAttribute("value")!; // the founder's own row

        await founder.Browser.OpenAsync(founder.Space + "/organisation/people");
        await founder.Browser.SendAsync(form: "form[action*='Remove']", named: new Dictionary<string, string> { ["membership"] = foreign });

        Assert.Equal(404, (int)founder.Browser.Status);
    }

    [Fact]
    public async Task Pasted_names_become_seats_with_or_without_an_address()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.OpenAsync(founder.Space + "/organisation/bodies");
        await founder.Browser.OpenAsync(founder.Browser.Page.QuerySelector("main a.card")!.GetAttribute("href")!); // a town has bodies

        await founder.Browser.SendAsync(
            new { Names = "Maire <maire@ville.example>\r\n• Première adjointe\tadjointe@ville.example\r\nConseiller délégué" }, "form[action*='Seat']");

        Assert.Equal(3, founder.Browser.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Première adjointe", founder.Browser.Text);
        Assert.DoesNotContain("•", founder.Browser.Page.QuerySelector("tbody")!.TextContent); // seats just counted
    }
}
