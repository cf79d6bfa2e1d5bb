using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Notifications;
using Portal.Web.Tests.Support;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Tests.Notifications;

/// <summary>
/// Every kind of notification × every role × every rhythm × two organisations, generated: a kind that is added without its event, its words or its place
/// fails here. Nobody is told of what they may not read.
/// </summary>
public sealed class EveryNoticeTests(PortalApp app) : IClassFixture<PortalApp>
{
    public static TheoryData<NotificationKind> Kinds() => new(Enum.GetValues<NotificationKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Reaches_whoever_may_read_it_at_the_rhythm_they_chose_and_nobody_else(NotificationKind kind)
    {
        var stage = await NoticeStage.OpenAsync(app);

        await stage.CauseAsync(kind);
        await stage.Talk.SettledAsync();

        var now = app.Time.GetUtcNow();
        foreach (var someone in stage.People)
        {
            var told = (await stage.Talk.ToldAsync(someone.Id)).FindAll(each => each.Kind == kind);
            if (!NoticeStage.IsToBeTold(kind, someone))
            {
                Assert.True(told.Count == 0, $"{kind} is told to {someone.Columns} ({someone.Rhythm}, member: {someone.IsMember})");
                continue;
            }

            Assert.True(told.Count == 1, $"{kind} is told {told.Count} times to {someone.Columns} ({someone.Rhythm})");
            var gathered = someone.Rhythm is MailRhythm.Daily or MailRhythm.Weekly && NotificationDefaults.IsSwitchable(kind);
            Assert.True(gathered ? told[0].MailDue > now : told[0].MailDue is null, $"The mail of {kind} to {someone.Columns} ({someone.Rhythm}) is due {told[0].MailDue:O}");
            var leaves = !NotificationDefaults.IsSwitchable(kind) || someone.Rhythm == MailRhythm.AtOnce;
            Assert.Equal(leaves ? 1 : 0, app.Mails.Count(mail => mail.To.Value == someone.Mail));
        }

        Assert.Empty(await stage.Elsewhere.InAsync(db => db.Notifications.AsNoTracking().ToListAsync()));
        Assert.DoesNotContain(await stage.Talk.InAsync(db => db.Notifications.AsNoTracking().ToListAsync()), told => told.PersonId == stage.Elsewhere.Lead);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Has_its_words_its_letter_and_its_place_in_both_languages(NotificationKind kind)
    {
        var (talk, elsewhere) = (await Talk.OpenAsync(app), await Talk.OpenAsync(app));
        var (reader, mail) = await talk.BringAsync("Lectrice assidue", Roles.Lead | Roles.Sponsor | Roles.Editor | Roles.Reviewer);
        var stage = new NoticeStage(app, talk, elsewhere, [new(reader, mail, Roles.Lead, MailRhythm.Daily, true)]);
        await stage.CauseAsync(kind);
        await stage.Talk.SettledAsync();

        var told = (await stage.Talk.ToldAsync(reader)).Single(each => each.Kind == kind);
        var french = await LetterAsync(stage.Talk, reader, mail, told, "fr-FR");
        var english = await LetterAsync(stage.Talk, reader, mail, told, "en-GB");

        foreach (var text in (string[])[french, english]) Assert.DoesNotMatch(@"(Says|Kind|Mail|Mails|Role|States)\.[A-Z]|\{\d\}|\{[A-Z]", text);
        Assert.NotEqual(LineOf(french), LineOf(english));
        var browser = await app.Visitor().SignInAsync(mail);
        await browser.OpenAsync($"{stage.Talk.Founder.Space}/notifications/{told.Id}");
        Assert.True(browser.Status == HttpStatusCode.OK || told.Link.StartsWith("meetings/", StringComparison.Ordinal), $"{told.Link} answers {browser.Status}"); // the session of the stage was never held
        Assert.True(told.Link.Split('#') is not [_, { } place] || place.StartsWith("comment-", StringComparison.Ordinal) || browser.Page.GetElementById(place) is not null, $"{told.Link} leads to no place of the page");
        Assert.True((await stage.Talk.ToldAsync(reader)).Single(each => each.Id == told.Id).IsRead);
    }

    /// <summary>The last thing a letter tells.</summary>
    private static string LineOf(string letter) => letter.Split('\n').Last(line => line.StartsWith("* ", StringComparison.Ordinal));

    private async Task<string> LetterAsync(Talk talk, PersonId reader, string mail, Notification told, string culture)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(talk.Organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(each => each.Id == talk.Organisation);
        var message = new OutboxMessage(
            talk.Organisation, "lettre", NoticeMail.Template, EmailAddress.Parse(mail), "Lectrice assidue", CaseJson.Write(new NoticeMail(reader, MailRhythm.Daily, [told.Id])), told.At, told.At);
        var letter = await scope.ServiceProvider.GetRequiredService<NoticeLetters>().WriteAsync(message, organisation, culture, default);
        Assert.NotNull(letter);
        Assert.Contains($"/notifications/{told.Id}", letter.Text, StringComparison.Ordinal);
        return letter.Text;
    }
}
