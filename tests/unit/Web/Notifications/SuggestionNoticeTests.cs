using System.Net;
using System.Net.Http.Json;
using Portal.Domain.Approvals;
using Portal.Web.Tests.Alerts;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Notifications;

/// <summary>Those who answer for a place hear that something is proposed there, once a day; the author hears what became of it.</summary>
public sealed class SuggestionNoticeTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_suggestion_is_told_to_who_follows_and_its_answer_to_its_author()
    {
        var plan = await WrittenPlan.OpenAsync(app);
        var lead = plan.Founder.Browser;
        var author = await plan.BringAsync(Roles.Editor);
        var reader = await plan.BringAsync(Roles.Reader);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await ProposeAsync(author, plan, first, "Un titre proposé");
        await ProposeAsync(author, plan, second, "Un autre titre");

        Assert.Equal(1, await SaidAsync(lead, plan, "propose une modification"));
        Assert.Equal(0, await SaidAsync(author, plan, "propose une modification"));
        Assert.Equal(0, await SaidAsync(reader, plan, "propose une modification"));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(lead, plan, HttpMethod.Post, "verdicts", new { ids = new[] { first, first }, verdict = "accept" }));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(lead, plan, HttpMethod.Post, "verdicts", new { ids = new[] { second }, verdict = "refuse" }));

        Assert.Equal(1, await SaidAsync(author, plan, "accepte votre proposition"));
        Assert.Equal(1, await SaidAsync(author, plan, "refuse votre proposition"));
        Assert.Equal(0, await SaidAsync(lead, plan, "votre proposition sur"));
        Assert.Equal(0, await SaidAsync(reader, plan, "votre proposition sur"));
    }

    private static async Task ProposeAsync(Visitor author, WrittenPlan plan, Guid id, string title)
    {
        await author.OpenAsync(plan.Address);
        var section = author.Page.QuerySelector("section[data-section]")!; // the plan has sections
        var change = new { section = section.GetAttribute("data-section"), field = "title", kind = "field", before = section.QuerySelector(".section-title")!.TextContent, after = title };
        Assert.Equal(HttpStatusCode.OK, await SendAsync(author, plan, HttpMethod.Put, $"{id}", change));
    }

    private static async Task<int> SaidAsync(Visitor visitor, WrittenPlan plan, string words)
    {
        await visitor.OpenAsync(plan.Founder.Space + "/notifications");
        return visitor.Page.QuerySelectorAll(".notice-line").Count(line => line.TextContent.Contains(words, StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> SendAsync<T>(Visitor visitor, WrittenPlan plan, HttpMethod method, string path, T content)
    {
        await visitor.OpenAsync(plan.Address);
        using var request = new HttpRequestMessage(method, $"{plan.Api}/suggestions/{path}") { Content = JsonContent.Create(content) };
        request.Headers.Add("X-CSRF-TOKEN", visitor.Page.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")); // the editor writes with it
        using var answer = await visitor.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
