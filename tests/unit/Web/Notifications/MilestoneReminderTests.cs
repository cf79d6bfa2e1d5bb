using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Workflows;
using Portal.Web.Tests.Meetings;
using Portal.Web.Tests.Support;
using Portal.Workflows.Timers;

namespace Portal.Web.Tests.Notifications;

/// <summary>Milestones of an adopted plan: fifteen days before, five days before, and once late; to those they concern, each step once.</summary>
public abstract class MilestoneReminderTests(PortalApp app)
{
    [Fact]
    public async Task Each_step_is_told_once_however_long_the_portal_was_away()
    {
        app.Time.Shift = TimeSpan.Zero;
        var talk = await Talk.OpenAsync(app);
        var due = (await TodayAsync(talk)).AddDays(10);
        await talk.PlantAsync(Milestone("Ouverture du portail", due), Milestone("Recette", due.AddDays(300)));
        await talk.AdoptAsync();

        await ToldAsync(talk, talk.Lead, 1);
        foreach (var (days, told) in ((int, int)[])[(6, 2), (12, 3)])
        {
            app.Time.Shift = TimeSpan.FromDays(days);
            await ToldAsync(talk, talk.Lead, told);
        }

        // A day without the portal, and a line of the queue that is taken up again after its work was done.
        await RepeatAsync(talk, TimeSpan.FromDays(-1));
        await SentinelAsync();
        app.Time.Shift = TimeSpan.FromDays(13);
        await RepeatAsync(talk, TimeSpan.FromDays(-1));
        await SentinelAsync();

        var all = await talk.ToldAsync(talk.Lead);
        Assert.Equal(["Near", "Close", "Late"], all.Select(each => each.Key.Split('/')[^1]));
        Assert.All(all, each => Assert.Equal(NotificationKind.Milestone, each.Kind));
        Assert.All(all, each => Assert.Matches($"^plans/{talk.Plan}\\?d=D1#r-", each.Link));
        Assert.Contains(due.ToString("D", System.Globalization.CultureInfo.GetCultureInfo("fr-FR")), await CentreAsync(talk), StringComparison.Ordinal);
        app.Time.Shift = TimeSpan.Zero;
    }

    [Fact]
    public async Task The_owner_the_responsable_of_the_section_the_lead_and_who_follows_it_are_told_and_nobody_else()
    {
        app.Time.Shift = TimeSpan.Zero;
        var talk = await Talk.OpenAsync(app);
        var elsewhere = await Talk.OpenAsync(app);
        var (owner, _) = await talk.BringAsync("Chéffe de Projet", Roles.Reader);
        var (responsable, _) = await talk.BringAsync("Référente", Roles.Contributor);
        var (follower, _) = await talk.BringAsync("Curieux", Roles.Reader);
        var (reader, _) = await talk.BringAsync("Lectrice", Roles.Reader);
        var (namesake, _) = await talk.BringAsync("Cheffe de projet", Roles.None);
        var (gone, _) = await talk.BringAsync("Cheffe de projet", Roles.Editor, isMember: false);
        await talk.PlantAsync(Milestone("Bascule", (await TodayAsync(talk)).AddDays(4), "cheffe de projet"));
        var (section, record) = await talk.MilestoneAsync("Bascule");
        await talk.InAsync(async db =>
        {
            (await db.PlanRoles.SingleAsync(role => role.PersonId == responsable)).TakeCharge(section);
            db.Add(new Follow(talk.Organisation, follower, talk.Plan, FollowTarget.OfRecord(record), true, app.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });

        await talk.AdoptAsync();

        foreach (var person in (PersonId[])[talk.Lead, owner, responsable, follower]) Assert.EndsWith("/Close", Assert.Single(await ToldAsync(talk, person, 1)).Key, StringComparison.Ordinal);
        foreach (var person in (PersonId[])[reader, namesake, gone]) Assert.Empty(await talk.ToldAsync(person));
        Assert.Empty(await elsewhere.ToldAsync(elsewhere.Lead));
    }

    [Fact]
    public async Task What_was_over_when_it_was_adopted_or_is_reached_since_is_not_recalled()
    {
        app.Time.Shift = TimeSpan.Zero;
        var talk = await Talk.OpenAsync(app);
        var today = await TodayAsync(talk);
        await talk.PlantAsync(Milestone("Ancien", today.AddDays(-30)), Milestone("Atteint", today.AddDays(30)));
        await talk.AdoptAsync();
        var (_, record) = await talk.MilestoneAsync("Atteint");
        await talk.SetAsync(record, "state", "reached");

        app.Time.Shift = TimeSpan.FromDays(40);
        await RepeatAsync(talk, TimeSpan.Zero);
        await SentinelAsync();

        Assert.Empty(await talk.ToldAsync(talk.Lead));
        app.Time.Shift = TimeSpan.Zero;
    }

    [Fact]
    public async Task A_draft_recalls_nothing()
    {
        app.Time.Shift = TimeSpan.Zero;
        var talk = await Talk.OpenAsync(app);
        await talk.PlantAsync(Milestone("Projet", (await TodayAsync(talk)).AddDays(4)));
        await SentinelAsync();

        Assert.Empty(await talk.ToldAsync(talk.Lead));
    }

    private static SketchRecord Milestone(string title, DateOnly due, string owner = "") =>
        new() { Kind = "milestone", Section = "jalons", Fields = new Dictionary<string, string> { ["title"] = title, ["due"] = due.ToString("O"), ["owner"] = owner } };

    /// <summary>Puts the line of the plan back, as a node that died after its commit would have left it.</summary>
    private async Task RepeatAsync(Talk talk, TimeSpan ago) => await talk.InAsync(async db =>
    {
        await db.TakeMilestonesAsync(new(talk.Organisation, WorkKinds.Milestones, talk.Deliverable.Value), default);
        db.PutMilestonesBack(talk.Organisation, talk.Deliverable, app.Time.GetUtcNow() + ago);
        return await db.SaveChangesAsync();
    });

    /// <summary>A plan adopted now: once its milestone is told, every line that was due before was looked at.</summary>
    private async Task SentinelAsync()
    {
        var last = await Talk.OpenAsync(app);
        await last.PlantAsync(Milestone("Témoin", (await TodayAsync(last)).AddDays(3)));
        await last.AdoptAsync();
        await ToldAsync(last, last.Lead, 1);
    }

    private async Task<List<Notification>> ToldAsync(Talk talk, PersonId person, int count)
    {
        for (var tries = 0; ; tries++)
        {
            var told = await talk.ToldAsync(person);
            if (told.Count >= count) return told;
            Assert.True(tries < 200, $"{told.Count} of {count} reminders came.");
            await Task.Delay(50);
        }
    }

    private static async Task<string> CentreAsync(Talk talk) => (await talk.Founder.Browser.OpenAsync(talk.Founder.Space + "/notifications")).Text;

    private Task<DateOnly> TodayAsync(Talk talk) => talk.InAsync(async db =>
        LocalTime.Today(app.Time.GetUtcNow(), await db.Organisations.Where(each => each.Id == talk.Organisation).Select(each => each.TimeZone).SingleAsync()));
}

public sealed class MilestoneRemindersOnSqlite(PortalApp app) : MilestoneReminderTests(app), IClassFixture<PortalApp>;

[Trait("Category", "Postgres")]
public sealed class MilestoneRemindersOnPostgres(PostgresPortalApp app) : MilestoneReminderTests(app), IClassFixture<PostgresPortalApp>;
