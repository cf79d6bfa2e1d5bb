using System.Net.Http.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Security;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Security;

public sealed class SecurityTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-up")]
    [InlineData("/account/sign-in")]
    [InlineData("/accessibility")]
    [InlineData("/legal")]
    [InlineData("/dev/mail")]
    [InlineData("/nulle-part")]
    [InlineData("/icons.svg")]
    public async Task Every_answer_carries_the_strict_policy_and_no_page_breaks_it(string address)
    {
        var visitor = await app.Visitor().OpenAsync(address);
        var policy = Assert.Single(visitor.Answer.Headers.GetValues("Content-Security-Policy"));

        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(visitor.Answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Empty(visitor.Page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(visitor.Page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_endpoint_that_changes_something_lets_a_request_without_a_token_through()
    {
        var founder = await app.AFounderAsync();
        var unsafeEndpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { } methods || methods.Any(OriginCheck.IsUnsafe))
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false })
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.SignalR.HubMetadata>() is null)
            .ToList();
        Assert.NotEmpty(unsafeEndpoints);

        foreach (var endpoint in unsafeEndpoints)
        {
            var path = "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText ?? "", @"\{[^}]*\}", "018f0000-0000-7000-8000-000000000000").TrimStart('/');
            var inSpace = endpoint.Metadata.GetMetadata<Portal.Web.Tenancy.RequireTenant>() is not null;
            var request = new HttpRequestMessage(HttpMethod.Post, (inSpace ? founder.Space : "") + path) { Content = new FormUrlEncodedContent([]) };
            using var answer = await founder.Browser.Client.SendAsync(request);

            Assert.True((int)answer.StatusCode is 400 or 403 or 404 or 405, $"{request.RequestUri} answered {(int)answer.StatusCode} to a post without a token");
        }
    }

    [Fact]
    public async Task Json_is_accepted_with_the_token_in_the_header_only()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.OpenAsync(founder.Space + "/");
        var token = founder.Browser.Page.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!; // every page of a space has one

        using var without = await founder.Browser.Client.PostAsJsonAsync(founder.Space + "/organisation", new { });
        using var with = new HttpRequestMessage(HttpMethod.Post, founder.Space + "/organisation") { Content = JsonContent.Create(new { }) };
        with.Headers.Add("X-CSRF-TOKEN", token);
        using var answer = await founder.Browser.Client.SendAsync(with);

        Assert.Equal(400, (int)without.StatusCode);
        Assert.NotEqual(400, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://sibling.localhost")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_form_sent_by_another_site_or_a_sibling_is_refused(string header, string value)
    {
        var visitor = await app.Visitor().OpenAsync("/account/sign-in");
        var token = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!; // the form has one

        var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Form.Email"] = "a@b.example", ["Form.Password"] = "x" }),
        };
        request.Headers.Add(header, value);
        using var answer = await visitor.Client.SendAsync(request);

        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Reports_of_the_policy_are_counted()
    {
        var before = app.Services.GetRequiredService<CspReports>().Count;

        using var answer = await app.Visitor().Client.PostAsync("/csp-reports", new StringContent("{\"csp-report\":{}}", null, "application/csp-report"));

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal(before + 1, app.Services.GetRequiredService<CspReports>().Count);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_of_other_sites()
    {
        var visitor = await app.Visitor().OpenAsync("/account/sign-in");
        var cookie = Assert.Single(visitor.Answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("portal-form", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
