using System.Text.Json;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Notifications;

/// <summary>Spaces of comments kept apart, reactions, mentions and following, through the real pipeline.</summary>
public sealed class CommentSpaceTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Secret = "Entre nous : le chiffrage est trop bas.";

    [Fact]
    public async Task What_approvers_say_among_themselves_reaches_no_editor()
    {
        var talk = await Talk.OpenAsync(app);
        var (_, reviewerMail) = await talk.BringAsync("Relectrice", Roles.Reviewer);
        var (editor, editorMail) = await talk.BringAsync("Rédacteur", Roles.Editor);
        await talk.StandAsync(ApprovalState.Review);
        var reviewer = await app.Visitor().SignInAsync(reviewerMail);
        var writer = await app.Visitor().SignInAsync(editorMail);

        var (status, thread) = await talk.SayAsync(reviewer, "/comments", new { section = "s1", space = "approvers", text = Secret + $" @[Rédacteur]({editor})" });

        Assert.Equal(200, status);
        Assert.Equal(1, thread.GetProperty("untold").GetInt32());
        Assert.Contains(Secret, await GetAsync(reviewer, talk, "/comments"));
        Assert.DoesNotContain("chiffrage", await GetAsync(writer, talk, "/comments"));
        Assert.Empty(await talk.ToldAsync(editor));
        var id = thread.GetProperty("id").GetString();
        Assert.Equal(404, (await talk.SayAsync(writer, $"/comments/{id}/replies", new { text = "Et moi ?" })).Status);
        Assert.Equal(404, (await talk.SayAsync(writer, $"/comments/{id}/resolve", new { })).Status);
        Assert.Equal(403, (await talk.SayAsync(writer, "/comments", new { section = "s1", space = "approvers", text = "Et moi ?" })).Status);
        await writer.OpenAsync($"{talk.Founder.Space}/plans/{talk.Plan}/activity");
        Assert.DoesNotContain("commenté", writer.Text);
    }

    [Fact]
    public async Task Whom_one_may_mention_is_who_may_read_there()
    {
        var talk = await Talk.OpenAsync(app);
        var (reviewer, reviewerMail) = await talk.BringAsync("Relectrice des finances", Roles.Reviewer);
        await talk.BringAsync("Rédacteur des réseaux", Roles.Editor);
        await talk.BringAsync("Collègue d’un autre service", Roles.None);
        await talk.StandAsync(ApprovalState.Review);
        var visitor = await app.Visitor().SignInAsync(reviewerMail);

        var inside = await GetAsync(visitor, talk, "/comments/circle?space=internal");
        var among = await GetAsync(visitor, talk, "/comments/circle?space=approvers");

        Assert.Contains("Rédacteur des réseaux", inside);
        Assert.DoesNotContain("autre service", inside);
        Assert.Contains(reviewer.ToString(), among);
        Assert.DoesNotContain("réseaux", among);
    }

    [Fact]
    public async Task A_reaction_counts_once_by_person_and_kind_and_is_taken_back()
    {
        var talk = await Talk.OpenAsync(app);
        var (_, mail) = await talk.BringAsync("Lectrice", Roles.Reader);
        var (_, thread) = await talk.SayAsync(talk.Founder.Browser, "/comments", new { section = "s1", text = "Qui est d’accord ?" });
        var path = $"/comments/{thread.GetProperty("id")}/posts/{thread.GetProperty("posts")[0].GetProperty("id")}/reactions";
        var reader = await app.Visitor().SignInAsync(mail);

        await talk.SayAsync(reader, path, new { kind = "agree" });
        await talk.SayAsync(reader, path, new { kind = "agree" });
        var (_, both) = await talk.SayAsync(talk.Founder.Browser, path, new { kind = "agree" });

        var agreed = both.GetProperty("posts")[0].GetProperty("reactions").EnumerateArray().Single();
        Assert.Equal(["Lectrice", "Directrice informatique"], agreed.GetProperty("names").EnumerateArray().Select(name => name.GetString()));
        Assert.True(agreed.GetProperty("mine").GetBoolean());
        await talk.SayAsync(reader, path, new { kind = "agree", on = false });
        var (_, one) = await talk.SayAsync(talk.Founder.Browser, path, new { kind = "agree", on = false });
        Assert.Empty(one.GetProperty("posts")[0].GetProperty("reactions").EnumerateArray());
        Assert.Equal(400, (await talk.SayAsync(reader, path, new { kind = "adore" })).Status);
    }

    [Fact]
    public async Task Who_follows_hears_of_conversations_that_begin_and_who_stopped_does_not()
    {
        var talk = await Talk.OpenAsync(app);
        var (editor, _) = await talk.BringAsync("Rédacteur", Roles.Editor);
        var (quiet, quietMail) = await talk.BringAsync("Rédactrice occupée", Roles.Editor);
        var (curious, curiousMail) = await talk.BringAsync("Lecteur curieux", Roles.Reader);
        var busy = await app.Visitor().SignInAsync(quietMail);
        await busy.OpenAsync($"{talk.Founder.Space}/plans/{talk.Plan}");
        await busy.SendAsync(form: "form[data-follow-plan]");
        var reader = await app.Visitor().SignInAsync(curiousMail);
        await reader.OpenAsync($"{talk.Founder.Space}/plans/{talk.Plan}");
        await reader.SendAsync(form: "form[data-follow-plan]");

        var (_, thread) = await talk.SayAsync(talk.Founder.Browser, "/comments", new { section = "s1", text = "Une question." });
        Assert.Equal(NotificationKind.Comment, Assert.Single(await talk.ToldAsync(editor)).Kind);
        Assert.Equal(NotificationKind.Comment, Assert.Single(await talk.ToldAsync(curious)).Kind);
        Assert.Empty(await talk.ToldAsync(quiet));

        await talk.SayAsync(busy, $"/comments/{thread.GetProperty("id")}/replies", new { text = "Une réponse." });
        Assert.Equal(NotificationKind.Reply, Assert.Single(await talk.ToldAsync(talk.Lead)).Kind);
        Assert.Single(await talk.ToldAsync(editor)); // of the beginning only: the rest is for those who take part
    }

    [Fact]
    public async Task Opening_the_plan_again_says_what_changed_since_and_stops_saying_it_once_seen()
    {
        var talk = await Talk.OpenAsync(app);
        var (_, mail) = await talk.BringAsync("Lectrice", Roles.Reader);
        var plan = $"{talk.Founder.Space}/plans/{talk.Plan}";
        var reader = await app.Visitor().SignInAsync(mail);
        await reader.OpenAsync(plan);
        Assert.Null(reader.Page.QuerySelector("[data-since]"));
        await talk.WriteAsync("Renouvellement des postes");
        await reader.OpenAsync(plan);
        Assert.Null(reader.Page.QuerySelector("[data-since]")); // the same visit
        app.Time.Shift += TimeSpan.FromHours(2);
        try
        {
            await talk.WriteAsync("Sauvegardes");
            await reader.OpenAsync(plan);

            Assert.Contains("Depuis votre dernière visite", reader.Page.QuerySelector("[data-since]")?.TextContent);
            await reader.OpenAsync(plan + "/since");
            Assert.Contains("Sauvegardes", reader.Text);
            Assert.DoesNotContain("Renouvellement", reader.Text);
            await reader.SendAsync();
            Assert.Null(reader.Page.QuerySelector("[data-since]"));
            await reader.OpenAsync(plan + "/activity");
            Assert.Contains("Sauvegardes", reader.Text);
        }
        finally
        {
            app.Time.Shift = TimeSpan.Zero;
        }
    }

    [Fact]
    public async Task From_a_mention_to_the_bell_the_mail_the_conversation_and_out_of_it_in_one_click()
    {
        var talk = await Talk.OpenAsync(app);
        var (person, mail) = await talk.BringAsync("Élue au numérique", Roles.Reader);
        var (_, thread) = await talk.SayAsync(talk.Founder.Browser, "/comments", new { section = "s1", text = $"@[Élue au numérique]({person}) qu’en dites-vous ?" });

        var received = await app.MailToAsync(mail, "vous mentionne");
        var elected = await app.Visitor().SignInAsync(mail);
        await elected.OpenAsync(talk.Founder.Space + "/");
        Assert.Equal("1", elected.Page.QuerySelector(".bell__count")!.TextContent);
        await elected.OpenAsync(talk.Founder.Space + "/notifications");
        Assert.Contains("Directrice informatique vous mentionne", elected.Text);

        await elected.FollowAsync(received);

        Assert.Equal($"{talk.Founder.Space}/plans/{talk.Plan}", elected.Address.AbsolutePath);
        Assert.Contains(thread.GetProperty("id").GetString()!, (await talk.ToldAsync(person))[0].Link, StringComparison.Ordinal);
        await elected.OpenAsync(talk.Founder.Space + "/");
        Assert.True(elected.Page.QuerySelector(".bell__count")!.HasAttribute("hidden"));

        using var button = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await app.Visitor().Client.PostAsync(new Uri(received.Unsubscribe!).PathAndQuery, button);
        Assert.True(answer.IsSuccessStatusCode);
        await talk.SayAsync(talk.Founder.Browser, $"/comments/{thread.GetProperty("id")}/replies", new { text = $"@[Élue au numérique]({person}) encore ?" });
        var again = (await talk.ToldAsync(person))[^1];
        Assert.Equal(NotificationKind.Mention, again.Kind);
        Assert.Null(again.MailDue); // in the page, and no mail
        Assert.Single(app.Mails, each => each.To.Value == mail);
    }

    private static async Task<string> GetAsync(Visitor who, Talk talk, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, talk.Api + path);
        request.Headers.Add("Accept", "application/json");
        using var answer = await who.Client.SendAsync(request);
        return JsonSerializer.Serialize(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement, Readable);
    }
}
