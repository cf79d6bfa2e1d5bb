using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Tenancy;

public sealed class TenantAddressTests(PortalApp app) : IClassFixture<PortalApp>
{
    public static TheoryData<string> Pages => ["/", "/organisation", "/organisation/people", "/organisation/people/invite", "/organisation/bodies", "/plans/new"];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_space_one_does_not_belong_to_answers_as_one_that_does_not_exist(string page)
    {
        var owner = await app.AFounderAsync();
        var stranger = await app.AFounderAsync();

        foreach (var visitor in (Visitor[])[stranger.Browser, app.Visitor()])
        {
            var foreign = await BytesAsync(visitor, owner.Space + page);
            var unknown = await BytesAsync(visitor, "/t/personne-ici" + page);

            Assert.Equal(404, foreign.Status);
            Assert.Equal(unknown, foreign);
        }
    }

    [Fact]
    public async Task Pages_of_a_space_do_not_exist_outside_one_and_pages_of_the_site_do_not_exist_inside()
    {
        var founder = await app.AFounderAsync();

        Assert.Equal(404, (int)(await founder.Browser.OpenAsync("/organisation")).Status);
        Assert.Equal(404, (int)(await founder.Browser.OpenAsync(founder.Space + "/account")).Status);
        Assert.Equal(404, (int)(await founder.Browser.OpenAsync(founder.Space + "/sign-up")).Status);
    }

    [Fact]
    public async Task The_former_address_redirects_and_stays_taken()
    {
        var founder = await app.AFounderAsync();
        var moved = $"deplace-{Guid.CreateVersion7():N}"[..30];

        await founder.Browser.OpenAsync(founder.Space + "/organisation");
        await founder.Browser.SendAsync(new { Slug = moved });
        Assert.Equal($"/t/{moved}/organisation", founder.Browser.Address.AbsolutePath);

        await founder.Browser.OpenAsync(founder.Space + "/organisation/people");
        Assert.Equal($"/t/{moved}/organisation/people", founder.Browser.Address.AbsolutePath);
        var free = await founder.Browser.Client.GetStringAsync($"/api/space-addresses?wanted={founder.Slug}");
        Assert.Contains("\"free\":false", free);
    }

    [Theory]
    [InlineData("/t/")]
    [InlineData("/t/A")]
    [InlineData("/t/Ville/organisation")]
    public async Task An_address_that_cannot_be_one_is_unknown(string address) => Assert.Equal(404, (int)(await app.Visitor().OpenAsync(address)).Status);

    private static async Task<(int Status, string Headers, string Body)> BytesAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Client.GetAsync(address);
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order(StringComparer.Ordinal));
        return ((int)answer.StatusCode, headers, await answer.Content.ReadAsStringAsync());
    }
}
