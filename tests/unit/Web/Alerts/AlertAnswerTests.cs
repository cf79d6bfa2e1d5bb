using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Domain.Approvals;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Alerts;

/// <summary>
/// Answering alerts, on the chamber's example: its first cost level states 115 where its lines add up to 85, which nobody corrects and
/// somebody explains.
/// </summary>
public sealed class AlertAnswerTests(PortalApp app) : IClassFixture<PortalApp>
{
    /// <summary>A platform built in house beside the advice to buy it: nobody's money.</summary>
    private const string AnyRule = "V10";
    private const string Why = "Le devis comprend une marge que ses lignes ne disent pas.";

    [Fact]
    public async Task An_explained_gap_says_who_and_why_and_asks_again_when_a_figure_changes()
    {
        var plan = await WrittenPlan.OpenAsync(app);
        var gap = (await AlertsAsync(plan.Founder.Browser, plan)).Single(alert => alert.GetProperty("isGap").GetBoolean());
        Assert.True(gap.GetProperty("mayAnswer").GetBoolean());

        var answer = await PostAsync(plan.Founder.Browser, plan, Why, gap);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var noted = (await AlertsAsync(plan.Founder.Browser, plan)).Single(alert => alert.GetProperty("isGap").GetBoolean());
        Assert.False(noted.GetProperty("mayAnswer").GetBoolean());
        Assert.Equal(Why, noted.GetProperty("note").GetProperty("text").GetString());
        Assert.Equal("Directrice informatique", noted.GetProperty("note").GetProperty("by").GetString());

        await plan.SetAsync(noted.GetProperty("record").GetString()!, "statedInvestment", "120 KF");
        var again = (await AlertsAsync(plan.Founder.Browser, plan)).Single(alert => alert.GetProperty("isGap").GetBoolean());
        Assert.Equal(JsonValueKind.Null, again.GetProperty("note").ValueKind);
        Assert.True(again.GetProperty("mayAnswer").GetBoolean());
    }

    [Fact]
    public async Task A_withdrawn_answer_asks_again_and_a_second_answer_may_follow()
    {
        var plan = await WrittenPlan.OpenAsync(app);
        var lead = plan.Founder.Browser;
        var reader = await plan.BringAsync(Roles.Reader);
        var gap = (await AlertsAsync(lead, plan)).Single(alert => alert.GetProperty("isGap").GetBoolean());
        await PostAsync(lead, plan, Why, gap);
        Assert.False((await AlertsAsync(reader, plan)).Single(alert => alert.GetProperty("isGap").GetBoolean()).GetProperty("mayWithdraw").GetBoolean());
        Assert.Equal(HttpStatusCode.Conflict, (await WithdrawAsync(reader, plan, gap)).StatusCode);

        for (var round = 0; round < 2; round++)
        {
            Assert.True((await AlertsAsync(lead, plan)).Single(alert => alert.GetProperty("isGap").GetBoolean()).GetProperty("mayWithdraw").GetBoolean());
            Assert.Equal(HttpStatusCode.OK, (await WithdrawAsync(lead, plan, gap)).StatusCode);

            var again = (await AlertsAsync(lead, plan)).Single(alert => alert.GetProperty("isGap").GetBoolean());
            Assert.Equal(JsonValueKind.Null, again.GetProperty("note").ValueKind);
            Assert.True(again.GetProperty("mayAnswer").GetBoolean());
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(lead, plan, Why, gap)).StatusCode);
        }
    }

    [Fact]
    public async Task Without_script_the_sheet_that_blocks_is_the_sheet_that_answers_and_the_session_may_be_held()
    {
        var plan = await WrittenPlan.OpenAsync(app);
        var lead = plan.Founder.Browser;
        await lead.OpenAsync(plan.Address + "/approval/submit");
        await lead.SendAsync(form: "#submit");
        await lead.OpenAsync(plan.Address + "/approval");
        Assert.Contains("115 KF", lead.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

        await lead.SendAsync(new { note = "" }, ".alert-answer");
        Assert.Contains("Dites en une phrase", lead.Text, StringComparison.Ordinal);
        for (var forms = 0; forms < 20 && lead.Page.QuerySelector("main .alert-answer") is not null; forms++)
            await lead.SendAsync(new { note = Why }, "main .alert-answer");

        Assert.Equal(plan.Address + "/approval", lead.Address.AbsolutePath);
        Assert.Contains("C’est noté", lead.Text, StringComparison.Ordinal);
        Assert.Null(lead.Page.QuerySelector("main .alert-item"));
        Assert.DoesNotContain((await AlertsAsync(lead, plan)), alert => alert.GetProperty("mayAnswer").GetBoolean());
    }

    [Fact]
    public async Task A_budget_controller_answers_for_the_money_and_a_reader_for_nothing()
    {
        var plan = await WrittenPlan.OpenAsync(app);
        var controller = await plan.BringAsync(Roles.BudgetController);
        var reader = await plan.BringAsync(Roles.Reader);

        var seen = await AlertsAsync(controller, plan);
        var gap = seen.Single(alert => alert.GetProperty("isGap").GetBoolean());
        var other = seen.First(alert => alert.GetProperty("rule").GetString() == AnyRule);

        Assert.True(gap.GetProperty("mayAnswer").GetBoolean());
        Assert.False(other.GetProperty("mayAnswer").GetBoolean());
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(controller, plan, Why, other)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(controller, plan, Why, gap, other)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(reader, plan, Why, gap)).StatusCode);
        Assert.All(await AlertsAsync(reader, plan), alert => Assert.False(alert.GetProperty("mayAnswer").GetBoolean()));
        Assert.All(await AlertsAsync(controller, plan), alert => Assert.Equal(JsonValueKind.Null, alert.GetProperty("note").ValueKind));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(controller, plan, Why, gap)).StatusCode);
    }

    [Fact]
    public async Task An_answer_without_a_note_or_about_figures_no_longer_there_is_refused_in_words()
    {
        var plan = await WrittenPlan.OpenAsync(app);
        var gap = (await AlertsAsync(plan.Founder.Browser, plan)).Single(alert => alert.GetProperty("isGap").GetBoolean());

        var silent = await PostAsync(plan.Founder.Browser, plan, "   ", gap);
        var endless = await PostAsync(plan.Founder.Browser, plan, new string('x', 1001), gap);
        await plan.SetAsync(gap.GetProperty("record").GetString()!, "statedInvestment", "120 KF");
        var late = await PostAsync(plan.Founder.Browser, plan, Why, gap);

        foreach (var (answer, words) in ((HttpResponseMessage, string)[])[(silent, "Dites en une phrase"), (endless, "trop longue"), (late, "Relisez-les")])
        {
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            Assert.Contains(words, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> AlertsAsync(Visitor visitor, WrittenPlan plan)
    {
        var reply = JsonDocument.Parse(await visitor.Client.GetStringAsync(plan.Api + "/alerts")).RootElement;
        return [.. reply.GetProperty("errors").EnumerateArray(), .. reply.GetProperty("warnings").EnumerateArray(), .. reply.GetProperty("informations").EnumerateArray()];
    }

    private static Task<HttpResponseMessage> PostAsync(Visitor visitor, WrittenPlan plan, string note, params JsonElement[] alerts) =>
        SendAsync(visitor, plan, "/alerts/answers", new { alerts = alerts.Select(alert => alert.GetProperty("key").GetString()), note });

    private static Task<HttpResponseMessage> WithdrawAsync(Visitor visitor, WrittenPlan plan, JsonElement alert) =>
        SendAsync(visitor, plan, "/alerts/answers/withdrawn", new { alert = alert.GetProperty("key").GetString() });

    private static async Task<HttpResponseMessage> SendAsync<T>(Visitor visitor, WrittenPlan plan, string address, T content)
    {
        await visitor.OpenAsync(plan.Address + "/alerts");
        using var request = new HttpRequestMessage(HttpMethod.Post, plan.Api + address) { Content = JsonContent.Create(content) };
        request.Headers.Add("X-CSRF-TOKEN", visitor.Page.QuerySelector("meta[name='csrf-token']")!.GetAttribute("content"));
        request.Headers.Add("Origin", "http://localhost");
        request.Headers.Accept.Clear();
        request.Headers.Accept.ParseAdd("application/json");
        return await visitor.Client.SendAsync(request);
    }
}
