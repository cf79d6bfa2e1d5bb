using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Plans;

/// <summary>Proposing, through the real pipeline: nothing is written before someone who may writes it.</summary>
public sealed class SuggestionsTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task What_is_proposed_waits_beside_the_plan_until_it_is_accepted()
    {
        var plan = await AnOpenPlanAsync();
        var id = Guid.CreateVersion7();

        var kept = await SendAsync(plan, HttpMethod.Put, $"/{id}", plan.TitleTo("Titre proposé"));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Equal(plan.Title, await TitleAsync(plan));
        await SendAsync(plan, HttpMethod.Post, $"/{id}/reason", new { reason = "Plus clair." });
        var waiting = Assert.Single(await ListAsync(plan));
        Assert.Equal(("pending", "Plus clair.", plan.Title, "Titre proposé", true), (waiting.GetProperty("state").GetString(), waiting.GetProperty("reason").GetString(), waiting.GetProperty("before").GetString(), waiting.GetProperty("after").GetString(), waiting.GetProperty("mayDecide").GetBoolean()));

        Assert.Equal("accepted", await DecideAsync(plan, id, "accept"));

        Assert.Equal("Titre proposé", await TitleAsync(plan));
        var decided = Assert.Single(await ListAsync(plan));
        Assert.Equal("accepted", decided.GetProperty("state").GetString());
        Assert.Equal(waiting.GetProperty("author").GetProperty("id").GetString(), decided.GetProperty("decidedBy").GetProperty("id").GetString());
        Assert.Equal("gone", await DecideAsync(plan, id, "accept"));
    }

    [Fact]
    public async Task What_its_author_did_not_see_is_not_proposed_over_and_a_newer_text_is_a_conflict()
    {
        var plan = await AnOpenPlanAsync();
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(plan, HttpMethod.Put, $"/{one}", plan.TitleTo("Titre", seen: "Ce qui n’y est pas"))).Status);
        await SendAsync(plan, HttpMethod.Put, $"/{one}", plan.TitleTo("Premier"));
        await SendAsync(plan, HttpMethod.Put, $"/{other}", plan.TitleTo("Second"));
        Assert.Equal("accepted", await DecideAsync(plan, one, "accept"));

        Assert.Equal("conflict", await DecideAsync(plan, other, "accept"));
        Assert.Equal("Premier", await TitleAsync(plan));
        Assert.Equal("refused", await DecideAsync(plan, other, "refuse"));
    }

    [Fact]
    public async Task While_the_plan_is_frozen_an_acceptance_waits_and_the_text_is_not_touched()
    {
        var plan = await AnOpenPlanAsync();
        await plan.Founder.Browser.OpenAsync(plan.Address + "/approval/submit");
        await plan.Founder.Browser.SendAsync();
        var (kept, refused) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var before = await SequenceAsync(plan);
        await plan.Founder.Browser.OpenAsync(plan.Address);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(plan, HttpMethod.Put, $"/{kept}", plan.TitleTo("Pendant la relecture"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(plan, HttpMethod.Put, $"/{refused}", plan.TitleTo("Autre idée"))).Status);

        Assert.Equal("retained", await DecideAsync(plan, kept, "accept"));
        Assert.Equal("refused", await DecideAsync(plan, refused, "refuse"));
        Assert.Equal(plan.Title, await TitleAsync(plan));
        Assert.Equal(before, await SequenceAsync(plan));

        await plan.Founder.Browser.OpenAsync(plan.Address + "/approval");
        await plan.Founder.Browser.SendAsync(new { reason = "À reprendre" }, "form[action*='Return']");
        await plan.Founder.Browser.OpenAsync(plan.Address);
        Assert.Equal("accepted", await DecideAsync(plan, kept, "accept"));
        Assert.Equal("Pendant la relecture", await TitleAsync(plan));
    }

    [Fact]
    public async Task What_no_editor_sends_is_refused_and_what_is_anothers_is_unknown()
    {
        var plan = await AnOpenPlanAsync();
        var foreign = await AnOpenPlanAsync();
        var theirs = Guid.CreateVersion7();
        await SendAsync(foreign, HttpMethod.Put, $"/{theirs}", foreign.TitleTo("Chez eux"));

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(plan, HttpMethod.Put, $"/{Guid.CreateVersion7()}", new { section = plan.Section, kind = "text", from = "!!", to = "AA==", before = "", after = "[]" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(plan, HttpMethod.Put, $"/{Guid.CreateVersion7()}", new { section = plan.Section, kind = "blocks", from = "AAAA", to = "AAAA", before = "", after = "{}" })).Status);
        Assert.Equal("gone", await DecideAsync(plan, theirs, "accept"));
        Assert.Equal((await SendAsync(plan, HttpMethod.Delete, $"/{Guid.CreateVersion7()}", new { })).Status, (await SendAsync(plan, HttpMethod.Delete, $"/{theirs}", new { })).Status);
        Assert.Equal("pending", Assert.Single(await ListAsync(foreign)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Withdrawn_it_is_listed_no_more()
    {
        var plan = await AnOpenPlanAsync();
        var id = Guid.CreateVersion7();
        await SendAsync(plan, HttpMethod.Put, $"/{id}", plan.TitleTo("Peut-être"));

        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(plan, HttpMethod.Delete, $"/{id}", new { })).Status);

        Assert.Empty(await ListAsync(plan));
        Assert.Equal("gone", await DecideAsync(plan, id, "accept"));
    }

    private sealed record OpenPlan(Founder Founder, string Address, OrganisationId Organisation, DeliverableId Deliverable, string Token, string Section, string Title)
    {
        public object TitleTo(string title, string? seen = null) => new { section = Section, field = "title", kind = "field", before = seen ?? Title, after = title };
    }

    private async Task<OpenPlan> AnOpenPlanAsync()
    {
        var founder = await app.AFounderAsync();
        await founder.Browser.OpenAsync(founder.Space + "/plans/new");
        await founder.Browser.SendAsync(new { Start = "Empty", Template = "free" });
        var address = founder.Browser.Address.AbsolutePath;
        var editor = await founder.Browser.OpenAsync(address);
        var html = await editor.Answer.Content.ReadAsStringAsync();
        var section = editor.Page.QuerySelector("section[data-section]")!;
        return new(
            founder, address, OrganisationId.Parse(Regex.Match(html, "data-organisation=\"([^\"]+)\"").Groups[1].Value), DeliverableId.Parse(Regex.Match(html, "data-deliverable=\"([^\"]+)\"").Groups[1].Value),
            editor.Page.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!, section.GetAttribute("data-section")!, section.QuerySelector(".section-title")!.TextContent);
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(OpenPlan plan, HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, $"{plan.Founder.Space}/api/deliverables/{plan.Deliverable}/suggestions{path}") { Content = JsonContent.Create(body) };
        request.Headers.Add("X-CSRF-TOKEN", plan.Token);
        using var answer = await plan.Founder.Browser.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string?> DecideAsync(OpenPlan plan, Guid id, string verdict)
    {
        var (_, body) = await SendAsync(plan, HttpMethod.Post, "/verdicts", new { ids = new[] { id }, verdict });
        return JsonDocument.Parse(body).RootElement[0].GetProperty("outcome").GetString();
    }

    private static async Task<List<JsonElement>> ListAsync(OpenPlan plan) =>
        [.. JsonDocument.Parse(await plan.Founder.Browser.Client.GetStringAsync($"{plan.Founder.Space}/api/deliverables/{plan.Deliverable}/suggestions")).RootElement.EnumerateArray()];

    private async Task<string> TitleAsync(OpenPlan plan) =>
        (await app.Services.GetRequiredService<IPlanReader>().ReadAsync(plan.Organisation, plan.Deliverable, default))!.Content.Sections.Single(section => section.Id == plan.Section).Title; // it is open

    private async Task<long> SequenceAsync(OpenPlan plan) =>
        (await app.Services.GetRequiredService<IUpdateLog>().HeadAsync(plan.Organisation, plan.Deliverable, default))!.Value.Sequence; // same
}
