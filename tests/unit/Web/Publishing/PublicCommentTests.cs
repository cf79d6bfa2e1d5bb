using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Storage.Identity;
using Portal.Web.Tests.Notifications;
using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Publishing;

/// <summary>What readers say in public: read over before anyone sees it, shown beside its section, answered for the organisation.</summary>
public sealed class PublicCommentTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Said = "Et les personnes sans ordinateur ?";
    private const string Answered = "Deux postes seront ouverts à la médiathèque.";

    [Fact]
    public async Task A_reader_comments_the_organisation_reads_it_over_answers_and_takes_it_off()
    {
        var (talk, page) = await PublishedAsync();
        var reader = await ReaderAsync();
        await reader.OpenAsync(page);
        await reader.OpenAsync(Link(reader, "Une section publique"));
        await reader.SendAsync(new { Text = Said });
        Assert.Contains(Said, reader.Text, StringComparison.Ordinal); // its author sees it waits
        Assert.Contains("À relire", reader.Text, StringComparison.Ordinal);
        Assert.Null((await AnonymousAsync(page)).Page.QuerySelector(".public-comment"));

        var lead = talk.Founder.Browser;
        await lead.OpenAsync($"{talk.Founder.Space}/notifications");
        Assert.Contains("en public", lead.Text, StringComparison.Ordinal);
        await lead.OpenAsync($"{talk.Founder.Space}/plans/{talk.Plan}/public-comments");
        await lead.SendAsync(form: "form[action*='Publish']");
        Assert.Contains("Le commentaire est publié", lead.Text, StringComparison.Ordinal);
        var shown = await AnonymousAsync(page);
        Assert.Contains(Said, shown.Page.QuerySelector(".plan-section:has(.public-comment)")!.TextContent, StringComparison.Ordinal); // it is published
        Assert.Contains("Une section publique", shown.Page.QuerySelector(".plan-section:has(.public-comment)")!.TextContent, StringComparison.Ordinal);

        await lead.SendAsync(new { answer = Answered }, "form[action*='Answer']");
        Assert.Contains(Answered, (await AnonymousAsync(page)).Text, StringComparison.Ordinal);
        Assert.Contains("Réponse de", (await AnonymousAsync(page)).Text, StringComparison.Ordinal);

        await lead.SendAsync(new { reason = "" }, "form[action*='Refuse']");
        Assert.Contains("Dites en quelques mots", lead.Text, StringComparison.Ordinal);
        await lead.SendAsync(new { reason = "Hors du sujet." }, "form[action*='Refuse']");
        Assert.DoesNotContain(Said, (await AnonymousAsync(page)).Text, StringComparison.Ordinal);
        await reader.OpenAsync(page);
        Assert.Contains("Motif : Hors du sujet.", reader.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kept_page_is_the_same_bytes_until_a_comment_is_published_and_internal_words_leave_it_alone()
    {
        var (talk, page) = await PublishedAsync();
        var (before, _) = (await TagAsync(page), await TagAsync(page));

        Assert.Equal(200, (await talk.SayAsync(talk.Founder.Browser, "/comments", new { section = "s1", text = "Entre nous, c’est cher." })).Status);
        Assert.Equal(before, await TagAsync(page));
        await SayAsync(await ReaderAsync(), page, Said);
        Assert.Equal(before, await TagAsync(page)); // nobody has read it over
        await talk.Founder.Browser.OpenAsync($"{talk.Founder.Space}/plans/{talk.Plan}/public-comments");
        await talk.Founder.Browser.SendAsync(form: "form[action*='Publish']");

        Assert.NotEqual(before, await TagAsync(page));
        Assert.DoesNotContain("Entre nous", (await AnonymousAsync(page)).Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_that_is_not_in_a_reader_s_edition_takes_and_shows_nothing()
    {
        var (talk, page) = await PublishedAsync();
        var member = await app.Visitor().SignInAsync((await talk.BringAsync("Agente", Roles.None)).Mail);
        await member.OpenAsync(page);
        var inside = Link(member, "Une section interne");
        await SayAsync(member, page, Said, "Une section interne");
        await talk.Founder.Browser.OpenAsync($"{talk.Founder.Space}/plans/{talk.Plan}/public-comments");
        await talk.Founder.Browser.SendAsync(form: "form[action*='Publish']");

        Assert.DoesNotContain(Said, (await AnonymousAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await ReaderAsync()).OpenAsync(inside)).Status);
        Assert.Contains(Said, (await member.OpenAsync(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_or_never_confirmed_their_address_says_nothing_and_only_moderators_read_over()
    {
        var (talk, page) = await PublishedAsync();
        var anonymous = await AnonymousAsync(page);
        await anonymous.OpenAsync(Link(anonymous, "Une section publique"));
        Assert.Null(anonymous.Page.QuerySelector("main textarea"));
        Assert.Contains("returnUrl=", anonymous.Page.QuerySelector("main a.button--primary")!.GetAttribute("href"), StringComparison.Ordinal); // the way to sign in
        var unconfirmed = await ReaderAsync(isConfirmed: false);
        await unconfirmed.OpenAsync(page);
        await unconfirmed.OpenAsync(Link(unconfirmed, "Une section publique"));
        Assert.Null(unconfirmed.Page.QuerySelector("main textarea"));

        var moderation = $"{talk.Founder.Space}/plans/{talk.Plan}/public-comments";
        var reader = await app.Visitor().SignInAsync((await talk.BringAsync("Lectrice", Roles.Reader)).Mail);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.OpenAsync(moderation)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await ReaderAsync()).OpenAsync(moderation)).Status);
    }

    [Fact]
    public async Task Six_that_wait_from_one_reader_are_one_too_many()
    {
        var (_, page) = await PublishedAsync();
        var reader = await ReaderAsync();

        for (var each = 0; each < 6; each++) await SayAsync(reader, page, $"Point {each}.");

        Assert.Contains("attendent d’être relus", reader.Text, StringComparison.Ordinal);
        Assert.Equal(5, (await reader.OpenAsync(page)).Page.QuerySelectorAll(".public-comment").Length);
    }

    private static async Task SayAsync(Visitor who, string page, string text, string section = "Une section publique")
    {
        await who.OpenAsync(page);
        await who.OpenAsync(Link(who, section));
        await who.SendAsync(new { Text = text });
    }

    private static string Link(Visitor reader, string section) =>
        reader.Page.QuerySelectorAll(".plan-section").First(part => part.TextContent.Contains(section, StringComparison.Ordinal)).QuerySelector("a.public-comments__say")!.GetAttribute("href")!; // every section has one

    private async Task<Visitor> AnonymousAsync(string page) => await app.Visitor().OpenAsync(page);

    private async Task<string> TagAsync(string page)
    {
        using var answer = await app.Visitor().Client.GetAsync(page);
        return answer.Headers.ETag!.Tag; // a kept page has one
    }

    /// <summary>A citizen with an account, of no organisation.</summary>
    private async Task<Visitor> ReaderAsync(bool isConfirmed = true)
    {
        var mail = $"{Guid.CreateVersion7():N}@citoyen.example";
        await using (var scope = app.Services.CreateAsyncScope())
            Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().CreateAsync(new() { UserName = mail, Email = mail, EmailConfirmed = isConfirmed, DisplayName = "Habitante du quartier" }, Visitor.Password)).Succeeded);
        return await app.Visitor().SignInAsync(mail);
    }

    private async Task<(Talk Talk, string Page)> PublishedAsync()
    {
        var talk = await Talk.OpenAsync(app);
        await talk.PlantAsync(new PlanSketch
        {
            Sections =
            [
                new() { Key = "pub", Title = "Une section publique", Body = "Un texte pour tous." },
                new() { Key = "int", Title = "Une section interne", Body = "Un texte pour nous.", Audience = Audience.Organisation },
            ],
        });
        await talk.AdoptAsync();
        return (talk, await talk.PublishAsync(Audience.Public));
    }
}
