using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Security;

public sealed class RateLimitTests(RateLimitTests.App app) : IClassFixture<RateLimitTests.App>
{
    [Fact]
    public async Task After_a_few_tries_signing_in_pauses_while_the_form_still_opens()
    {
        var visitor = app.Visitor();
        for (var tries = 0; tries < 3; tries++) await visitor.SignInAsync("a@b.example", "x");

        await visitor.SignInAsync("a@b.example", "x");
        Assert.Equal(429, (int)visitor.Status);
        Assert.Contains("Trop d’essais", visitor.Text);

        await visitor.OpenAsync("/account/sign-in");
        Assert.Equal(200, (int)visitor.Status);
    }

    public sealed class App : PortalApp
    {
        public App() => Settings["RateLimits:SignInTries"] = "3";
    }
}
