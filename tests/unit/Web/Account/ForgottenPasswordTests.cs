using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Account;

public sealed class ForgottenPasswordTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_link_of_the_mail_changes_the_password_once()
    {
        var founder = await app.AFounderAsync();
        await (await app.Visitor().OpenAsync("/account/forgotten")).SendAsync(new { Email = founder.Mail });
        var mail = await app.MailToAsync(founder.Mail, "nouveau mot de passe");

        var visitor = await app.Visitor().FollowAsync(mail);
        await visitor.SendAsync(new { Password = "une autre phrase longue" });
        var again = await app.Visitor().FollowAsync(mail);
        var signedIn = await app.Visitor().SignInAsync(founder.Mail, "une autre phrase longue");
        var former = await app.Visitor().SignInAsync(founder.Mail);

        Assert.Contains("mot de passe est changé", visitor.Text);
        Assert.Contains("ne sert plus", again.Text);
        Assert.Equal("/spaces", signedIn.Address.AbsolutePath);
        Assert.Contains("ne vont pas ensemble", former.Text);
        await app.MailToAsync(founder.Mail, "a changé");
    }

    [Fact]
    public async Task An_address_without_an_account_is_answered_in_the_same_words_and_gets_no_mail()
    {
        var founder = await app.AFounderAsync();

        var known = await (await app.Visitor().OpenAsync("/account/forgotten")).SendAsync(new { Email = founder.Mail });
        var unknown = await (await app.Visitor().OpenAsync("/account/forgotten")).SendAsync(new { Email = "personne@nulle-part.example" });

        Assert.Equal(known.Text.Replace(founder.Mail, "X", StringComparison.Ordinal), unknown.Text.Replace("personne@nulle-part.example", "X", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Mails, mail => mail.To.Value == "personne@nulle-part.example");
    }

    [Theory]
    [InlineData("/account/reset")]
    [InlineData("/account/reset?person=pas-un-id&token=%%%")]
    [InlineData("/account/reset?person=018f0000-0000-7000-8000-000000000000&token=AAAA")]
    public async Task A_link_that_was_never_ours_is_said_to_be_stale(string address)
    {
        var visitor = await app.Visitor().OpenAsync(address);

        Assert.Equal(200, (int)visitor.Status);
        Assert.Contains("ne sert plus", visitor.Text);
    }
}
