using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

/// <summary>From a mention to the mail, from the mail to the very comment, and out of these mails in one click: over a real mail server.</summary>
[Collection(nameof(PortalCollection))]
public sealed class MailedMentionTests(PortalFixture portal)
{
    private const string Town = "commune-ecrite";
    private const string Lead = $"pilote@{Town}.example";
    private const string Colleague = $"collegue@{Town}.example";

    [Fact]
    public async Task A_mention_is_mailed_its_link_opens_the_comment_and_one_click_ends_that_kind_only()
    {
        await using var sink = new SmtpSink();
        await using var server = await PortalProcess.StartAsync(new Dictionary<string, string>
        {
            ["Mail__Host"] = "127.0.0.1",
            ["Mail__Port"] = $"{sink.Port}",
            ["Mail__Encrypted"] = "false",
            ["Mail__From"] = "portail@essai.example",
        });
        await using var lead = await portal.VisitorAsync("Pilote du plan", at: server.Address);
        await using var colleague = await portal.VisitorAsync("Rédactrice du plan", at: server.Address);
        var town = Newcomer.Town(Town);
        var space = await new SignUpPages(lead).OpenSpaceAsync(Lead, town);
        var address = await new NewPlanPage(lead).CreateEmptyAsync(2026, 2029);
        await lead.GoAsync((await sink.LetterAsync(Lead, "onfirm")).Link);
        await lead.Page.Locator("main form button").ClickAsync();
        await lead.Page.WaitForURLAsync("**/spaces");
        await new InvitationPages(lead).InviteAsync(space, Colleague, "Redacteur");
        await new InvitationPages(colleague).AcceptAsync((await sink.LetterAsync(Colleague, Town)).Link);

        var first = await MentionAsync(lead, address, "Qui s’en charge avant l’été ?");
        var letter = await sink.LetterAsync(Colleague, "mentionne");

        Assert.Contains(town.Organisation, letter.From, StringComparison.Ordinal);
        Assert.Contains("Qui s’en charge avant l’été ?", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Qui s’en charge", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", letter.Html, StringComparison.OrdinalIgnoreCase);
        Assert.All(Regex.Matches(letter.Html + letter.Text, "https?://[^\"\\s<>]+").Select(match => match.Value), link => Assert.StartsWith(server.Address, link, StringComparison.Ordinal));
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        Assert.Contains("auto-generated", letter.Headers["Auto-Submitted"], StringComparison.Ordinal);

        await colleague.Page.GotoAsync(letter.Link);
        await colleague.Page.WaitForURLAsync($"**#comment-{first}");
        await Assertions.Expect(colleague.Page.Locator($".thread[data-thread='{first}']")).ToContainTextAsync("Qui s’en charge avant l’été ?");
        await colleague.SeesAnAccessiblePageAsync();

        using var mailProgram = new HttpClient();
        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var left = await mailProgram.PostAsync(letter.Headers["List-Unsubscribe"].Trim('<', '>'), oneClick);
        Assert.True(left.IsSuccessStatusCode);

        var second = await MentionAsync(lead, address, "Et pour l’automne ?");
        await new TeamPages(lead, address).EntrustMoneyAsync("Rédactrice du plan");
        await sink.LetterAsync(Colleague, "vous confie un rôle"); // another kind still comes, and it was caused later

        Assert.Single(sink.Letters, each => each.To == Colleague && each.Subject.Contains("mentionne", StringComparison.Ordinal));
        await colleague.GoAsync($"{space}/notifications");
        await Assertions.Expect(colleague.Page.GetByText("Et pour l’automne ?")).ToBeVisibleAsync(); // it is told in the page all the same
        Assert.NotEqual(first, second);
        lead.MetNoFault();
        colleague.MetNoFault();
    }

    /// <summary>Names the colleague in a comment on the first section; answers the id of the conversation.</summary>
    private static async Task<string> MentionAsync(Visitor lead, string address, string words)
    {
        await new PlanPage(lead).OpenAsync(address);
        var people = (await PlanApi.SendAsync(lead.Page, "GET", "people"))!.Value;
        var colleague = people.EnumerateArray().Single(person => person.GetProperty("name").GetString() == "Rédactrice du plan").GetProperty("id").GetString();
        var section = await lead.Page.Locator("section[data-section]").First.GetAttributeAsync("data-section");
        var thread = (await PlanApi.SendAsync(lead.Page, "POST", "comments", new { section, text = $"{words} @[Rédactrice du plan]({colleague})" }))!.Value;
        return thread.GetProperty("id").GetString()!; // a conversation has one
    }
}
