using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Account;

public sealed class SignInTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        var founder = await app.AFounderAsync();

        var wrong = (await app.Visitor().SignInAsync(founder.Mail, "ce n'est pas le bon")).Text;
        var unknown = (await app.Visitor().SignInAsync("personne@nulle-part.example", "ce n'est pas le bon")).Text;

        Assert.Equal(wrong, unknown);
        Assert.Contains("ne vont pas ensemble", wrong);
    }

    [Fact]
    public async Task After_signing_in_one_returns_to_the_page_asked_for_and_never_to_another_site()
    {
        var founder = await app.AFounderAsync();
        var wanted = $"{founder.Space}/organisation/people";

        var visitor = await app.Visitor().OpenAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(wanted)}");
        await visitor.SendAsync(new { Email = founder.Mail, Visitor.Password });
        var lured = await app.Visitor().OpenAsync("/account/sign-in?returnUrl=%2F%2Fevil.example%2F");
        await lured.SendAsync(new { Email = founder.Mail, Visitor.Password });

        Assert.Equal(wanted, visitor.Address.AbsolutePath);
        Assert.Equal("/spaces", lured.Address.AbsolutePath);
    }

    [Fact]
    public async Task From_the_page_that_does_not_exist_a_member_signs_in_and_comes_back()
    {
        var founder = await app.AFounderAsync();
        var wanted = $"{founder.Space}/organisation";

        var visitor = await app.Visitor().OpenAsync(wanted);
        await visitor.OpenAsync("/account/sign-in");
        await visitor.SendAsync(new { Email = founder.Mail, Visitor.Password });

        Assert.Equal(wanted, visitor.Address.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_closes_the_space()
    {
        var founder = await app.AFounderAsync();

        await founder.Browser.OpenAsync("/account");
        await founder.Browser.SendAsync(form: "form[action$='/sign-out']");
        await founder.Browser.OpenAsync(founder.Space + "/");

        Assert.Equal(404, (int)founder.Browser.Status);
    }

    [Fact]
    public async Task Too_many_tries_lock_the_account_for_ten_minutes_even_for_the_right_password()
    {
        var founder = await app.AFounderAsync();
        for (var tries = 0; tries < 8; tries++) await app.Visitor().SignInAsync(founder.Mail, "ce n'est pas le bon");

        var locked = await app.Visitor().SignInAsync(founder.Mail);

        Assert.Contains("Trop d’essais", locked.Text);
    }
}
