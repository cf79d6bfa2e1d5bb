using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.People;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Meetings;
using Portal.Web.Tests.Support;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;
using Portal.Workflows.Timers;

namespace Portal.Web.Tests.Notifications;

/// <summary>A plan, people under every role who each chose one rhythm, and what makes each kind of notification.</summary>
internal sealed class NoticeStage(PortalApp app, Talk talk, Talk elsewhere, IReadOnlyList<NoticeStage.Someone> people)
{
    private static readonly Roles[] Parts = [PlanRole.Pilote, Roles.Editor, Roles.Contributor, Roles.Approver | Roles.Reviewer, Roles.BudgetController, Roles.Reader, Roles.None];

    private static readonly Dictionary<NotificationKind, string> Mails = new()
    {
        [NotificationKind.Awaited] = MailTemplates.ReviewRequested,
        [NotificationKind.Deadline] = MailTemplates.ReviewReminder,
        [NotificationKind.Decision] = MailTemplates.AdviceGiven,
        [NotificationKind.Circuit] = MailTemplates.ReviewAnswered,
        [NotificationKind.Published] = MailTemplates.Published,
        [NotificationKind.Convocation] = MeetingMail.Template,
    };

    private const string Section = "s1";

    public Talk Talk => talk;
    public Talk Elsewhere => elsewhere;
    public IReadOnlyList<Someone> People => people;

    public static async Task<NoticeStage> OpenAsync(PortalApp app)
    {
        var (talk, elsewhere) = (await Talk.OpenAsync(app), await Talk.OpenAsync(app));
        List<Someone> people = [];
        foreach (var columns in Parts)
        {
            foreach (var rhythm in Enum.GetValues<MailRhythm>()) people.Add(await SomeoneAsync(talk, columns, rhythm, true));
        }

        people.Add(await SomeoneAsync(talk, PlanRole.Pilote | Roles.Editor | Roles.Reviewer, MailRhythm.AtOnce, false));
        // Everyone follows everything, so that only what one may read keeps anything from them.
        await talk.InAsync(async db =>
        {
            foreach (var someone in people) db.Add(new Follow(talk.Organisation, someone.Id, talk.Plan, FollowTarget.Plan, true, app.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        return new(app, talk, elsewhere, people);
    }

    private static async Task<Someone> SomeoneAsync(Talk talk, Roles columns, MailRhythm rhythm, bool isMember)
    {
        var (id, mail) = await talk.BringAsync("Personne", columns, isMember, signsIn: false);
        await talk.ChooseAsync(id, rhythm);
        return new(id, mail, columns, rhythm, isMember);
    }

    /// <summary>Whether a person is to be told, by the permission table alone.</summary>
    public static bool IsToBeTold(NotificationKind kind, Someone someone)
    {
        var roles = someone.IsMember ? someone.Columns | Roles.Member : Roles.Citizen;
        return kind switch
        {
            NotificationKind.Mention or NotificationKind.Reply or NotificationKind.Comment or NotificationKind.SuggestionMade or NotificationKind.SuggestionSettled =>
                CommentSpaces.MayRead(CommentSpace.Internal, roles, ApprovalState.Draft),
            NotificationKind.AlertAnswered => (roles & (Roles.Lead | Roles.Sponsor)) != 0,
            NotificationKind.AddedToTeam or NotificationKind.Convocation => someone.IsMember,
            NotificationKind.Milestone => Permissions.Allows(PlanAction.ReadUnpublished, roles, ApprovalState.Definitive),
            NotificationKind.Awaited or NotificationKind.Deadline or NotificationKind.Decision or NotificationKind.Circuit or NotificationKind.Published =>
                Permissions.Allows(PlanAction.ReadUnpublished, roles, ApprovalState.Review),
        };
    }

    public Task CauseAsync(NotificationKind kind) => kind switch
    {
        NotificationKind.Mention => SayAsync("/comments", Talk.Naming([.. People.Select(each => each.Id), elsewhere.Lead])),
        NotificationKind.Reply => ReplyAsync(),
        NotificationKind.Comment => SayAsync("/comments", "Un premier mot."),
        NotificationKind.AlertAnswered => AnswerAlertAsync(),
        NotificationKind.AddedToTeam => GiveRolesAsync(),
        NotificationKind.SuggestionMade => ProposeAsync(),
        NotificationKind.SuggestionSettled => RefuseAsync(),
        NotificationKind.Milestone => AdoptAsync(),
        NotificationKind.Awaited or NotificationKind.Deadline or NotificationKind.Decision or NotificationKind.Circuit or NotificationKind.Published or NotificationKind.Convocation => MailAsync(kind),
    };

    private async Task SayAsync(string path, string text) => Assert.Equal(200, (await talk.SayAsync(talk.Founder.Browser, path, new { section = Section, text })).Status);

    private async Task ReplyAsync()
    {
        var thread = new CommentThread(talk.Organisation, talk.Plan, talk.Deliverable, new(Section), talk.Lead, app.Time.GetUtcNow());
        foreach (var author in People.Select(each => each.Id).Append(elsewhere.Lead)) thread.Reply(author, "Un mot.", [], app.Time.GetUtcNow());
        await talk.InAsync(async db =>
        {
            db.Add(thread);
            return await db.SaveChangesAsync();
        });
        await SayAsync($"/comments/{thread.Id}/replies", "Une réponse.");
    }

    private async Task AnswerAlertAsync()
    {
        await talk.PlantAsync(new SketchRecord { Kind = "milestone", Section = "jalons", Fields = new Dictionary<string, string> { ["title"] = "Recette", ["due"] = "un de ces jours" } });
        await talk.Founder.Browser.OpenAsync(talk.Founder.Space + "/");
        var seen = System.Text.Json.JsonDocument.Parse(await talk.Founder.Browser.Client.GetStringAsync(talk.Api + "/alerts")).RootElement;
        var key = seen.GetProperty("warnings").EnumerateArray().First(alert => alert.GetProperty("mayAnswer").GetBoolean()).GetProperty("key").GetString();
        Assert.Equal(200, (await talk.SayAsync(talk.Founder.Browser, "/alerts/answers", new { alerts = new[] { key }, note = "C’est voulu." })).Status);
    }

    private async Task GiveRolesAsync()
    {
        foreach (var (id, columns) in People.Select(each => (each.Id, each.Columns)).Append((elsewhere.Lead, Roles.None)))
        {
            var browser = await talk.Founder.Browser.OpenAsync($"{talk.Founder.Space}/plans/{talk.Plan}/people/{id}");
            if (browser.Status == System.Net.HttpStatusCode.OK) await browser.SendAsync(new { Role = (columns & Roles.Lead) != 0 ? "Pilote" : "Redacteur" }, "main form:has([name='Form.Role'])");
        }
    }

    private async Task ProposeAsync()
    {
        var browser = await talk.Founder.Browser.OpenAsync($"{talk.Founder.Space}/plans/{talk.Plan}");
        var section = browser.Page.QuerySelector("section[data-section]")!; // the template has sections
        var change = new { section = section.GetAttribute("data-section"), field = "title", kind = "field", before = section.QuerySelector(".section-title")!.TextContent, after = "Un titre proposé" };
        Assert.Equal(200, (await talk.SayAsync(browser, $"/suggestions/{Guid.CreateVersion7()}", change, HttpMethod.Put)).Status);
    }

    private async Task RefuseAsync()
    {
        var browser = await talk.Founder.Browser.OpenAsync($"{talk.Founder.Space}/plans/{talk.Plan}");
        var section = browser.Page.QuerySelector("section[data-section]")!.GetAttribute("data-section")!; // same
        List<string> made = [];
        await talk.InAsync(async db =>
        {
            foreach (var author in People.Select(each => each.Id).Append(elsewhere.Lead))
            {
                var suggestion = new Suggestion(talk.Organisation, SuggestionId.New(), talk.Plan, talk.Deliverable, author, app.Time.GetUtcNow());
                suggestion.Write(SuggestionKind.Field, new(section, null, "title"), "", "", "Autre", app.Time.GetUtcNow());
                db.Add(suggestion);
                made.Add(suggestion.Id.ToString());
            }

            return await db.SaveChangesAsync();
        });
        Assert.Equal(200, (await talk.SayAsync(browser, "/suggestions/verdicts", new { ids = made, verdict = "refuse" })).Status);
    }

    private async Task AdoptAsync()
    {
        await talk.PlantAsync(new SketchRecord { Kind = "milestone", Section = "jalons", Fields = new Dictionary<string, string> { ["title"] = "Bascule", ["due"] = LocalTime.Today(app.Time.GetUtcNow(), "Europe/Paris").AddDays(7).ToString("O") } });
        var (_, record) = await talk.MilestoneAsync("Bascule");
        await talk.InAsync(async db =>
        {
            foreach (var someone in People) db.Add(new Follow(talk.Organisation, someone.Id, talk.Plan, FollowTarget.OfRecord(record), true, app.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        await talk.AdoptAsync();
        for (var tries = 0; (await talk.ToldAsync(talk.Lead)).Count == 0 && tries < 200; tries++) await Task.Delay(50);
    }

    private async Task MailAsync(NotificationKind kind)
    {
        await talk.StandAsync(ApprovalState.Review);
        var now = app.Time.GetUtcNow();
        var payload = kind == NotificationKind.Convocation
            ? CaseJson.Write(new MeetingMail("Bureau", new(2027, 3, 12), new(18, 30), "Salle du conseil", null, ["Point unique"], null, "meetings/1", "BEGIN:VCALENDAR"))
            : CaseJson.Write(new ApprovalMail { Plan = "Plan numérique", Version = "0.1", State = "States.Municipality.Review", By = "Directrice", Link = $"plans/{talk.Plan}", Deliverable = talk.Deliverable, Body = "Bureau", DueOn = new(2027, 3, 12), SessionOn = new(2027, 3, 12), DaysLeft = 5 });
        await talk.InAsync(async db =>
        {
            foreach (var mail in People.Select(each => each.Mail).Append(elsewhere.Founder.Mail))
                db.Add(new OutboxMessage(talk.Organisation, $"{Guid.CreateVersion7()}/{mail}", Mails[kind], EmailAddress.Parse(mail), "Personne", payload, now, now));
            return await db.SaveChangesAsync();
        });
        await talk.SettledAsync();
    }

    internal sealed record Someone(PersonId Id, string Mail, Roles Columns, MailRhythm Rhythm, bool IsMember);
}
