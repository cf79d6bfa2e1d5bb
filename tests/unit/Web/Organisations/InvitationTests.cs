using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Organisations;

public sealed class InvitationTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Nobody_invites_before_confirming_their_address()
    {
        var founder = await app.AFounderAsync();

        await founder.Browser.OpenAsync(founder.Space + "/organisation/people/invite");

        Assert.Contains("Confirmez d’abord", founder.Browser.Text);
        Assert.Null(founder.Browser.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_newcomer_joins_by_the_link_of_the_mail_and_is_a_member()
    {
        var (founder, address, link) = await AnInvitationAsync();

        var guest = await app.Visitor().OpenAsync(link);
        Assert.Contains(address, guest.Text);
        await guest.SendAsync(new { Name = "Adjointe au numérique", Visitor.Password });

        Assert.Equal(founder.Space + "/", guest.Address.AbsolutePath);
        await founder.Browser.OpenAsync(founder.Space + "/organisation/people");
        Assert.Contains("Adjointe au numérique", founder.Browser.Text);
        Assert.Contains("Membres (2)", founder.Browser.Text);
    }

    [Fact]
    public async Task It_serves_once()
    {
        var (_, _, link) = await AnInvitationAsync();
        await (await app.Visitor().OpenAsync(link)).SendAsync(new { Name = "Première", Visitor.Password });

        var second = await app.Visitor().OpenAsync(link);

        Assert.Contains("a déjà servi", second.Text);
        Assert.Null(second.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task It_expires_after_fourteen_days()
    {
        var (_, _, link) = await AnInvitationAsync();

        app.Time.Shift = TimeSpan.FromDays(14);
        try
        {
            var late = await app.Visitor().OpenAsync(link);

            Assert.Contains("a expiré", late.Text);
            Assert.Null(late.Page.QuerySelector("main form"));
        }
        finally
        {
            app.Time.Shift = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task It_is_bound_to_its_address()
    {
        var (founder, address, link) = await AnInvitationAsync();
        var stranger = await app.AFounderAsync();

        await stranger.Browser.OpenAsync(link);
        var text = stranger.Browser.Text;
        await stranger.Browser.OpenAsync(founder.Space + "/");

        Assert.Contains($"Cette invitation est pour {address}", text);
        Assert.Equal(404, (int)stranger.Browser.Status);
    }

    [Fact]
    public async Task Someone_with_an_account_joins_with_their_password()
    {
        var other = await app.AFounderAsync();
        var (founder, _, link) = await AnInvitationAsync(other.Mail);

        var visitor = await app.Visitor().OpenAsync(link);
        Assert.Contains("Un compte existe", visitor.Text);
        await visitor.SendAsync(new { Password = "pas le bon mot" });
        Assert.Contains("ne vont pas ensemble", visitor.Text);
        await visitor.SendAsync(new { Visitor.Password });

        Assert.Equal(founder.Space + "/", visitor.Address.AbsolutePath);
        await visitor.OpenAsync("/spaces");
        Assert.True(visitor.Page.QuerySelectorAll("main .card").Length == 2, $"{visitor.Address} {visitor.Status} {visitor.Text}");
    }

    [Fact]
    public async Task A_withdrawn_one_opens_nothing()
    {
        var (founder, _, link) = await AnInvitationAsync();

        await founder.Browser.OpenAsync(founder.Space + "/organisation/people");
        await founder.Browser.SendAsync(form: "form[action*='Withdraw']");
        var late = await app.Visitor().OpenAsync(link);

        Assert.Contains("a été retirée", late.Text);
    }

    [Fact]
    public async Task A_new_one_to_the_same_address_replaces_the_first()
    {
        var (founder, address, first) = await AnInvitationAsync();

        await InviteAsync(founder, address);

        Assert.Contains("a été retirée", (await app.Visitor().OpenAsync(first)).Text);
    }

    [Fact]
    public async Task Its_link_means_nothing_in_another_organisation()
    {
        var (founder, _, link) = await AnInvitationAsync();
        var other = await app.AFounderAsync();

        var elsewhere = await app.Visitor().OpenAsync(link.Replace(founder.Slug, other.Slug, StringComparison.Ordinal));

        Assert.Equal(404, (int)elsewhere.Status);
    }

    [Fact]
    public async Task Members_who_lead_no_plan_do_not_invite()
    {
        var (founder, _, link) = await AnInvitationAsync();
        var guest = await (await app.Visitor().OpenAsync(link)).SendAsync(new { Name = "Simple membre", Visitor.Password });

        await guest.OpenAsync(founder.Space + "/organisation/people/invite");

        Assert.Equal(403, (int)guest.Status);
    }

    private async Task<(Founder Founder, string Address, string Link)> AnInvitationAsync(string? to = null)
    {
        var founder = await app.AFounderAsync();
        await (await founder.Browser.FollowAsync(await app.MailToAsync(founder.Mail, "Confirmez"))).SendAsync();
        var address = to ?? $"{Guid.CreateVersion7():N}@ville.example";
        await InviteAsync(founder, address);
        return (founder, address, Visitor.LinkIn(await app.MailToAsync(address, founder.Slug.Replace('-', ' '))));
    }

    private static async Task InviteAsync(Founder founder, string address)
    {
        await founder.Browser.OpenAsync(founder.Space + "/organisation/people/invite");
        await founder.Browser.SendAsync(new { Email = address, Message = "Bonjour,\nà bientôt." });
        Assert.Contains("L’invitation part", founder.Browser.Text);
    }
}
