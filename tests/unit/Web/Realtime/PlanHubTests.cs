using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Plans;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Realtime;

/// <summary>The hub through the real pipeline, on a real database.</summary>
public sealed class PlanHubTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task What_is_pushed_is_acknowledged_and_reaches_whoever_else_is_in_the_plan()
    {
        var (founder, plan) = await AnOwnerAsync();
        await using var one = await OpenAsync(founder);
        await using var other = await OpenAsync(founder);
        var (doc, reply) = await JoinAsync(one, plan);
        await JoinAsync(other, plan);

        var batch = Guid.CreateVersion7();
        await one.SendAsync("Push", Push(plan, batch, reply, Change(doc, "Nouveau titre")));

        Assert.Equal(batch, (await one.HearAsync("Ack")).GetProperty("batch").GetGuid());
        var update = await other.HearAsync("Update");
        Assert.Equal(update.GetProperty("from").GetInt64(), update.GetProperty("sequence").GetInt64());
        var reading = await app.Services.GetRequiredService<IPlanReader>().ReadAsync(plan.Organisation, plan.Deliverable, default);
        Assert.Contains(reading!.Content.Sections, section => section.Title == "Nouveau titre");
    }

    [Fact]
    public async Task A_foreign_deliverable_an_unknown_one_and_one_without_rights_answer_alike()
    {
        var (founder, _) = await AnOwnerAsync();
        var (_, foreign) = await AnOwnerAsync();
        await using var socket = await OpenAsync(founder);

        var unknown = await socket.InvokeAsync("Join", new { deliverable = Guid.CreateVersion7(), schema = 1 });
        var theirs = await socket.InvokeAsync("Join", new { deliverable = foreign.Deliverable.Value, schema = 1 });

        Assert.Null(unknown.Result);
        Assert.Contains("unknown", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(unknown.Error, theirs.Error);
    }

    [Fact]
    public async Task The_hub_of_a_space_is_closed_to_strangers_and_to_other_sites()
    {
        var (founder, _) = await AnOwnerAsync();
        var (stranger, _) = await AnOwnerAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => PlanSocket.OpenAsync(app, founder.Space, ""));
        await Assert.ThrowsAnyAsync<Exception>(async () => await PlanSocket.OpenAsync(app, founder.Space, stranger.Browser.CookieHeader));
        await Assert.ThrowsAnyAsync<Exception>(async () => await PlanSocket.OpenAsync(app, founder.Space, founder.Browser.CookieHeader, "https://ailleurs.example"));
    }

    [Fact]
    public async Task Whoever_keeps_sending_rubbish_is_told_and_cut_however_often_they_join_again()
    {
        var (founder, plan) = await AnOwnerAsync();
        await using var eve = await OpenAsync(founder);
        await using var honest = await OpenAsync(founder);
        var (doc, honestReply) = await JoinAsync(honest, plan);

        for (var i = 0; i < 5; i++)
        {
            var (_, reply) = await JoinAsync(eve, plan);
            await eve.SendAsync("Push", Push(plan, Guid.CreateVersion7(), reply, [9, 9, 9, (byte)i]));
            Assert.Equal("malformed", (await eve.HearAsync("Refused")).GetProperty("reason").GetString());
        }

        Assert.Equal("tooManyMalformed", (await eve.HearAsync("Dropped")).GetProperty("reason").GetString());
        await eve.ClosedAsync();
        await honest.SendAsync("Push", Push(plan, Guid.CreateVersion7(), honestReply, Change(doc, "Toujours là")));
        await honest.HearAsync("Ack");
    }

    [Fact]
    public async Task What_is_not_even_base64_counts_as_rubbish_in_every_method()
    {
        var (founder, plan) = await AnOwnerAsync();
        await using var eve = await OpenAsync(founder);
        await JoinAsync(eve, plan);

        for (var i = 0; i < 3; i++) await eve.SendAsync("Awareness", new { deliverable = plan.Deliverable.Value, update = "ééé" });
        for (var i = 0; i < 2; i++) await eve.SendAsync("Push", new { deliverable = plan.Deliverable.Value, batch = Guid.CreateVersion7(), epoch = 1, update = "ééé" });

        await eve.ClosedAsync();
    }

    [Fact]
    public async Task An_older_client_is_told_to_reload_and_gets_and_changes_nothing()
    {
        var (founder, plan) = await AnOwnerAsync();
        await using var current = await OpenAsync(founder);
        var (doc, reply) = await JoinAsync(current, plan);
        await using var stale = await OpenAsync(founder);

        var (told, _) = await stale.InvokeAsync("Join", new { deliverable = plan.Deliverable.Value, schema = 0 });
        await stale.SendAsync("Push", Push(plan, Guid.CreateVersion7(), reply, Change(doc, "Détruit")));

        Assert.True(told!.Value.GetProperty("reload").GetBoolean()); // a reply, not an error
        Assert.Equal(JsonValueKind.Null, told.Value.GetProperty("state").ValueKind);
        Assert.Equal(0, told.Value.GetProperty("tail").GetArrayLength());
        Assert.Equal("resync", (await stale.HearAsync("Refused")).GetProperty("reason").GetString());
        var reading = await app.Services.GetRequiredService<IPlanReader>().ReadAsync(plan.Organisation, plan.Deliverable, default);
        Assert.DoesNotContain(reading!.Content.Sections, section => section.Title == "Détruit");
    }

    [Theory]
    [InlineData(33 << 10)]
    [InlineData(1 << 20)]
    public async Task A_large_paste_is_saved(int characters)
    {
        var (founder, plan) = await AnOwnerAsync();
        await using var socket = await OpenAsync(founder);
        var (doc, reply) = await JoinAsync(socket, plan);

        await socket.SendAsync("Push", Push(plan, Guid.CreateVersion7(), reply, Paste(doc, characters)));

        await socket.HearAsync("Ack");
        await using var other = await OpenAsync(founder);
        Assert.Contains(new string('x', characters), Written((await JoinAsync(other, plan)).Doc), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((4 << 20) + 1)]
    [InlineData(10 << 20)]
    public async Task A_paste_over_four_megabytes_is_refused_by_name_and_the_connection_stays(int characters)
    {
        var (founder, plan) = await AnOwnerAsync();
        await using var socket = await OpenAsync(founder);
        var (doc, reply) = await JoinAsync(socket, plan);

        await socket.SendAsync("Push", Push(plan, Guid.CreateVersion7(), reply, Paste(doc, characters)));

        Assert.Equal("tooLarge", (await socket.HearAsync("Refused")).GetProperty("reason").GetString());
        await JoinAsync(socket, plan);
    }

    [Fact]
    public async Task Losing_ones_membership_takes_effect_on_the_open_connection()
    {
        var (founder, plan) = await AnOwnerAsync();
        await using var socket = await OpenAsync(founder);
        await JoinAsync(socket, plan);

        await using (var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(plan.Organisation))
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(membership => membership.EndedAt, DateTimeOffset.UnixEpoch));
        }

        Assert.Equal("accessEnded", (await socket.HearAsync("Dropped")).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task An_untouched_template_has_no_alert_and_comments_and_history_answer()
    {
        var (founder, plan) = await AnOwnerAsync();
        var api = $"{founder.Space}/api/deliverables/{plan.Deliverable}";

        var alerts = await JsonAsync(founder, api + "/alerts");
        foreach (var level in (string[])["errors", "warnings", "informations"]) Assert.Equal(0, alerts.GetProperty(level).GetArrayLength());
        Assert.Equal(0, (await JsonAsync(founder, api + "/comments")).GetArrayLength());
        Assert.Equal(1, (await JsonAsync(founder, api + "/history")).GetArrayLength());
        Assert.Equal(1, (await JsonAsync(founder, api + "/people")).GetArrayLength());
    }

    [Theory]
    [InlineData("api/deliverables/{0}/alerts")]
    [InlineData("api/deliverables/{0}/comments")]
    [InlineData("api/deliverables/{0}/people")]
    [InlineData("api/deliverables/{0}/history")]
    [InlineData("api/deliverables/{0}/schema")]
    [InlineData("api/plans/{1}/attachments")]
    public async Task Another_organisations_owner_gets_what_an_unknown_id_gets(string address)
    {
        var (founder, _) = await AnOwnerAsync();
        var (_, foreign) = await AnOwnerAsync();

        string At(object deliverable, object plan) => $"{founder.Space}/" + string.Format(System.Globalization.CultureInfo.InvariantCulture, address, deliverable, plan);
        var unknown = await founder.Browser.Client.GetAsync(At(Guid.CreateVersion7(), Guid.CreateVersion7()));
        var theirs = await founder.Browser.Client.GetAsync(At(foreign.Deliverable, foreign.Plan));

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(unknown.StatusCode, theirs.StatusCode);
        Assert.Equal(unknown.Content.Headers.ContentType, theirs.Content.Headers.ContentType);
    }

    private sealed record APlan(OrganisationId Organisation, PlanId Plan, DeliverableId Deliverable);

    private async Task<(Founder Founder, APlan Plan)> AnOwnerAsync()
    {
        var founder = await app.AFounderAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var slug = Slug.Parse(founder.Slug);
        var organisation = await db.Set<Organisation>().Where(each => each.Slug == slug).Select(each => each.Id).SingleAsync();
        var person = await db.Users.Where(user => user.Email == founder.Mail).Select(user => user.Id).SingleAsync();
        var created = await scope.ServiceProvider.GetRequiredService<PlanCreation>().CreateAsync(new()
        {
            Organisation = organisation,
            Kind = OrganisationKind.Municipality,
            Person = person,
            Template = "municipal-ppi",
            Start = PlanStart.Empty,
            HorizonFrom = 2027,
            HorizonTo = 2030,
        }, default);
        return (founder, new(organisation, created.Plan, created.Deliverable));
    }

    private async Task<PlanSocket> OpenAsync(Founder founder) => await PlanSocket.OpenAsync(app, founder.Space, founder.Browser.CookieHeader);

    private static async Task<(YDoc Doc, JsonElement Reply)> JoinAsync(PlanSocket socket, APlan plan)
    {
        var (reply, error) = await socket.InvokeAsync("Join", new { deliverable = plan.Deliverable.Value, schema = 1 });
        Assert.Null(error);
        var doc = new YDoc(reply!.Value.GetProperty("clientId").GetUInt64());
        Updates.Apply(doc, reply.Value.GetProperty("state").GetBytesFromBase64());
        return (doc, reply.Value);
    }

    private static byte[] Change(YDoc doc, string title)
    {
        byte[]? update = null;
        doc.Update += (bytes, _, _) => update = bytes;
        var section = doc.GetMap("sections").Select(entry => entry.Value.AsType).OfType<YMap>().First();
        section.Set("title", title);
        return update!;
    }

    private static byte[] Paste(YDoc doc, int characters)
    {
        byte[]? update = null;
        doc.Update += (bytes, _, _) => update = bytes;
        var body = doc.GetMap("sections").Select(entry => entry.Value.AsType).OfType<YMap>().Select(section => section.Get("body").AsType).OfType<YXmlFragment>().First();
        var paragraph = new YXmlElement("paragraph");
        paragraph.Push(new YXmlText(new string('x', characters)));
        body.Insert(0, paragraph);
        return update!; // the insertion said it
    }

    private static string Written(YDoc doc) =>
        string.Concat(doc.GetMap("sections").Select(entry => entry.Value.AsType).OfType<YMap>().Select(section => section.Get("body").AsType?.ToString()));

    private static object Push(APlan plan, Guid batch, JsonElement reply, byte[] update) =>
        new { deliverable = plan.Deliverable.Value, batch, epoch = reply.GetProperty("epoch").GetInt64(), update = Convert.ToBase64String(update) };

    private static async Task<JsonElement> JsonAsync(Founder founder, string address) =>
        JsonDocument.Parse(await founder.Browser.Client.GetStringAsync(address)).RootElement;
}
