using Portal.Domain.Approvals;
using Portal.Web.Tests.Alerts;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Organisations;

public sealed class SearchTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData("pare-feu")]
    [InlineData("250 KF")]
    [InlineData("250 000 F")]
    [InlineData("T4 2000")]
    public async Task Whoever_may_read_a_plan_finds_its_words_and_values_with_a_link_to_each(string typed)
    {
        var plan = await WrittenPlan.OpenAsync(app);

        var page = await plan.Founder.Browser.OpenAsync($"{plan.Founder.Space}/search?q={Uri.EscapeDataString(typed)}");

        var link = page.Page.QuerySelector(".found__list a")?.GetAttribute("href");
        Assert.NotNull(link);
        Assert.StartsWith($"{plan.Address}#", link, StringComparison.Ordinal);
        Assert.Contains($"id=\"{link.Split('#')[1]}\"", (await page.OpenAsync(link)).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_without_a_part_in_an_unpublished_plan_finds_nothing_of_it()
    {
        var plan = await WrittenPlan.OpenAsync(app);
        var outsider = await plan.BringAsync(null);
        var reader = await plan.BringAsync(Roles.Reader);

        await outsider.OpenAsync($"{plan.Founder.Space}/search?q=messagerie");
        await reader.OpenAsync($"{plan.Founder.Space}/search?q=messagerie");

        Assert.Empty(outsider.Page.QuerySelectorAll(".found"));
        Assert.NotEmpty(reader.Page.QuerySelectorAll(".found"));
    }

    [Fact]
    public async Task Nothing_of_another_organisation_is_found()
    {
        var foreign = await WrittenPlan.OpenAsync(app);
        var plan = await WrittenPlan.OpenAsync(app);
        await foreign.Founder.Browser.OpenAsync($"{foreign.Founder.Space}/search?q=messagerie");
        Assert.NotEmpty(foreign.Founder.Browser.Page.QuerySelectorAll(".found"));

        await plan.Founder.Browser.OpenAsync($"{plan.Founder.Space}/search?q=messagerie");

        Assert.All(plan.Founder.Browser.Page.QuerySelectorAll(".found__list a"), link => Assert.StartsWith(plan.Address, link.GetAttribute("href"), StringComparison.Ordinal));
        await plan.Founder.Browser.OpenAsync($"{foreign.Founder.Space}/search?q=messagerie");
        Assert.Empty(plan.Founder.Browser.Page.QuerySelectorAll(".found"));
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text()
    {
        var plan = await WrittenPlan.OpenAsync(app);

        await plan.Founder.Browser.OpenAsync($"{plan.Founder.Space}/search?q={Uri.EscapeDataString("<script>alert(1)</script>")}");

        Assert.Contains("<script>alert(1)</script>", plan.Founder.Browser.Text, StringComparison.Ordinal);
    }
}
