using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Web.Mail;
using Portal.Web.Notifications;
using Portal.Web.Tests.Support;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Tests.Notifications;

/// <summary>A letter, word for word, in both languages; and the way out of it.</summary>
public sealed partial class NoticeLetterTests(PortalApp app) : IClassFixture<PortalApp>
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 7, 0, 0, TimeSpan.Zero);

    private const string French = """
        Bonjour Rédactrice,

        Voici ce qui s’est passé dans l’espace de Ville-Modèle depuis la lettre précédente.

        Ce qui vous attend
        ------------------
        * Votre relecture de « Plan numérique »
          <lien>

        Plan numérique
        --------------
        * Élu au numérique vous mentionne dans « Les postes »
          « Qui s’en charge ? »
          <lien>
        * Directrice répond à 3 alertes de « Plan numérique »
          <lien>

        Voir toutes vos notifications :
        <lien>

        Bien à vous.

        -- 
        Ville-Modèle
        Vous recevez cette lettre les matins ouvrés où il y a du nouveau, parce que vous faites partie de l’espace de Ville-Modèle.
        Choisir les courriels : <lien>
        Ne plus recevoir ces lettres : <lien>

        """;

    private const string English = """
        Dear Rédactrice,

        This is what happened in the space of Ville-Modèle since the last letter.

        What awaits you
        ---------------
        * Your reading of “Plan numérique”
          <lien>

        Plan numérique
        --------------
        * Élu au numérique mentions you in “Les postes”
          « Qui s’en charge ? »
          <lien>
        * Directrice answers 3 alerts of “Plan numérique”
          <lien>

        See all your notifications:
        <lien>

        Kind regards.

        -- 
        Ville-Modèle
        You receive this letter on working mornings when there is news, because you belong to the space of Ville-Modèle.
        Choose the mails: <lien>
        Stop these letters: <lien>

        """;

    [Theory]
    [InlineData("fr-FR", French, "Ville-Modèle : les nouvelles du lundi 23 novembre 2026")]
    [InlineData("en-GB", English, "Ville-Modèle: the news of Monday 23 November 2026")]
    public async Task A_daily_letter_reads_so(string culture, string text, string subject)
    {
        var mail = await LetterAsync(culture);

        Assert.Equal(text.ReplaceLineEndings("\n"), Address().Replace(mail.Text, "<lien>").Replace('\u00A0', ' ')); // set by TypographicLocalizer
        Assert.Equal(subject, mail.Subject.Replace("Monday, ", "Monday ", StringComparison.Ordinal).Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task A_letter_has_no_image_no_script_and_a_way_out_in_one_click()
    {
        var mail = await LetterAsync("fr-FR");

        Assert.DoesNotContain("<img", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Ville-Modèle", mail.FromName);
        Assert.Contains("/notifications/unsubscribe/", mail.Unsubscribe, StringComparison.Ordinal);
        Assert.Contains(mail.Unsubscribe!, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_program_s_own_button_stops_the_letters_without_signing_in()
    {
        var talk = await Talk.OpenAsync(app);
        var (person, _) = await talk.BringAsync("Rédactrice", Roles.Editor);
        var token = app.Services.GetRequiredService<NoticeUnsubscription>().TokenOf(talk.Organisation, person, null);
        var anonymous = app.Visitor();
        await anonymous.OpenAsync($"{talk.Founder.Space}/notifications/unsubscribe/{token}");
        Assert.Empty(await talk.InAsync(db => db.NotificationChoices.ToListAsync())); // opening changes nothing

        using var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await anonymous.Client.PostAsync($"{talk.Founder.Space}/notifications/unsubscribe/{token}", form);

        Assert.True(answer.IsSuccessStatusCode);
        var chosen = await talk.InAsync(db => db.NotificationChoices.AsNoTracking().ToListAsync());
        foreach (var kind in Enum.GetValues<NotificationKind>())
        {
            var rhythm = NotificationChoices.RhythmOf(chosen, kind, null);
            Assert.True(rhythm is MailRhythm.AtOnce or MailRhythm.Never, $"{kind} is still gathered");
        }
    }

    [Fact]
    public async Task A_link_out_of_one_kind_leaves_the_others_and_one_of_elsewhere_is_unknown()
    {
        var talk = await Talk.OpenAsync(app);
        var elsewhere = await Talk.OpenAsync(app);
        var (person, _) = await talk.BringAsync("Rédactrice", Roles.Editor);
        var links = app.Services.GetRequiredService<NoticeUnsubscription>();
        var visitor = app.Visitor();

        await visitor.OpenAsync($"{talk.Founder.Space}/notifications/unsubscribe/{links.TokenOf(elsewhere.Organisation, person, NotificationKind.Reply)}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
        await visitor.OpenAsync($"{talk.Founder.Space}/notifications/unsubscribe/{links.TokenOf(talk.Organisation, person, NotificationKind.Mention)}x");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Status);
        await visitor.OpenAsync($"{talk.Founder.Space}/notifications/unsubscribe/{links.TokenOf(talk.Organisation, person, NotificationKind.Mention)}");
        await visitor.SendAsync();

        Assert.Contains("C’est fait", visitor.Text);
        var chosen = await talk.InAsync(db => db.NotificationChoices.AsNoTracking().ToListAsync());
        Assert.Equal(MailRhythm.Never, NotificationChoices.RhythmOf(chosen, NotificationKind.Mention, null));
        Assert.Equal(MailRhythm.AtOnce, NotificationChoices.RhythmOf(chosen, NotificationKind.Awaited, null));
    }

    private async Task<OutgoingMail> LetterAsync(string culture)
    {
        var talk = await Talk.OpenAsync(app);
        var (person, mail) = await talk.BringAsync("Rédactrice", Roles.Editor | Roles.Reviewer, culture: culture);
        await talk.StandAsync(ApprovalState.Review);
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(talk.Organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        (await db.Organisations.SingleAsync(each => each.Id == talk.Organisation)).Rename("Ville-Modèle");
        (await db.Plans.SingleAsync(each => each.Id == talk.Plan)).Entitle("Plan numérique");
        var about = new NotificationSubject(talk.Plan, talk.Deliverable);
        Notification[] told =
        [
            new(talk.Organisation, person, NotificationKind.Mention, "un", about, CaseJson.Write(new NoticeFacts { By = "Élu au numérique", Section = "Les postes", Excerpt = "Qui s’en charge ?" }), "plans", Morning.AddHours(-20)),
            new(talk.Organisation, person, NotificationKind.AlertAnswered, "deux", about, CaseJson.Write(new NoticeFacts { By = "Directrice", Count = 3 }), "plans", Morning.AddHours(-19)),
        ];
        db.AddRange(told.Cast<object>());
        await db.SaveChangesAsync();
        var message = new OutboxMessage(
            talk.Organisation, "lettre", NoticeMail.Template, EmailAddress.Parse(mail), "Rédactrice", CaseJson.Write(new NoticeMail(person, MailRhythm.Daily, [.. told.Select(each => each.Id)])), Morning, Morning);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(each => each.Id == talk.Organisation);
        return (await scope.ServiceProvider.GetRequiredService<NoticeLetters>().WriteAsync(message, organisation, culture, default))!; // both may be read
    }

    [GeneratedRegex(@"http\S+")]
    private static partial Regex Address();
}
