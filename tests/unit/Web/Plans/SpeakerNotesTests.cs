using System.Net;
using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Web.Tests.Notifications;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Plans;

/// <summary>Speaker notes are read and written by those who write the plan, in the presenter's view and nowhere else.</summary>
public sealed class SpeakerNotesTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Secret = "Ne pas parler du retard de la messagerie.";

    [Fact]
    public async Task A_note_is_in_the_presenters_view_of_those_who_write_and_nowhere_else_also_while_the_plan_is_frozen()
    {
        var talk = await Talk.OpenAsync(app);
        var (_, writerMail) = await talk.BringAsync("Rédacteur", Roles.Editor);
        var (_, readerMail) = await talk.BringAsync("Lectrice", Roles.Reader);
        var (_, reviewerMail) = await talk.BringAsync("Relectrice", Roles.Reviewer);
        await talk.StandAsync(ApprovalState.Provisional);
        var plan = $"{talk.Founder.Space}/plans/{talk.Plan}";
        var browser = talk.Founder.Browser;

        await browser.OpenAsync(plan + "/presenter");
        await browser.SendAsync(new { text = Secret }, "main form[action*='Note']");
        await browser.OpenAsync(plan + "/presenter");
        Assert.Contains(Secret, browser.Page.QuerySelector("#note-1")!.TextContent, StringComparison.Ordinal);
        var writer = await app.Visitor().SignInAsync(writerMail);
        Assert.Contains(Secret, (await writer.OpenAsync(plan + "/presenter")).Text, StringComparison.Ordinal);

        foreach (var mail in (string[])[readerMail, reviewerMail])
        {
            var other = await app.Visitor().SignInAsync(mail);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(plan + "/presenter")).Status);
            Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync(plan + "/present")).Status);
            Assert.Null(other.Page.QuerySelector("a[href*='presenter']"));
        }

        foreach (var page in (string[])["/present", "/preview", "", "/activity"])
        {
            await browser.OpenAsync(plan + page);
            Assert.DoesNotContain(Secret, browser.Page.Source.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_saves_over_anothers_note_is_told_and_keeps_what_they_typed()
    {
        var talk = await Talk.OpenAsync(app);
        var (_, mail) = await talk.BringAsync("Rédacteur", Roles.Editor);
        var plan = $"{talk.Founder.Space}/plans/{talk.Plan}";
        var writer = await app.Visitor().SignInAsync(mail);
        await writer.OpenAsync(plan + "/presenter");
        await talk.Founder.Browser.OpenAsync(plan + "/presenter");
        await talk.Founder.Browser.SendAsync(new { text = "La première." }, "main form[action*='Note']");

        await writer.SendAsync(new { text = "La seconde." }, "main form[action*='Note']");

        Assert.Contains("Quelqu’un d’autre a écrit dans cette note", writer.Text, StringComparison.Ordinal);
        Assert.Equal("La seconde.", writer.Page.QuerySelector("#note-1")!.TextContent);
        await talk.Founder.Browser.OpenAsync(plan + "/presenter");
        Assert.Equal("La première.", talk.Founder.Browser.Page.QuerySelector("#note-1")!.TextContent);
        await writer.OpenAsync(plan + "/presenter");
        await writer.SendAsync(new { text = new string('a', SpeakerNote.TextLength + 1) }, "main form[action*='Note']");
        Assert.Contains("caractères au plus", writer.Text, StringComparison.Ordinal);
    }
}
