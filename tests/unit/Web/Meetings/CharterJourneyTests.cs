using Portal.Web.Tests.Support;

namespace Portal.Web.Tests.Meetings;

/// <summary>A workshop's Friday minutes become Monday's agenda of the committee it reports to, from the charters of both.</summary>
public sealed class CharterJourneyTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Friday_minutes_of_a_workshop_open_the_agenda_of_Monday_s_committee()
    {
        app.Time.Shift = TimeSpan.FromDays(((int)DayOfWeek.Friday - (int)DateTime.UtcNow.DayOfWeek + 7) % 7);
        var friday = DateOnly.FromDateTime(app.Time.GetUtcNow().UtcDateTime);
        Assert.Equal(DayOfWeek.Friday, friday.DayOfWeek);
        var visitor = app.Visitor();
        await visitor.SignUpAsync($"{Guid.CreateVersion7():N}@cabinet.example", $"Cabinet {Guid.CreateVersion7():N}"[..20], "ServiceFirm", "Staff10To49");
        var space = "/t/" + visitor.Address.AbsolutePath.Split('/')[2];
        var committee = await BodyAsync(visitor, space, "ExecutiveCommittee", "Comité exécutif");
        var workshop = await BodyAsync(visitor, space, "Workshop", "Atelier notifications");
        await CharterAsync(visitor, workshop, ("Charter.ReportsTo", committee.Split('/')[^1]), ("Charter.Rhythm", "Weekly"), ("Charter.Day", "Friday"));
        await CharterAsync(visitor, committee, ("Charter.Agenda", "Suivi du calendrier\nArbitrages"), ("Charter.Rhythm", "Weekly"), ("Charter.Day", "Monday"), ("Charter.StartsAt", "09:00"), ("Charter.EndsAt", "12:00"), ("Charter.Place", "Salle bleue"));
        Assert.Contains("Chaque semaine, le lundi, 09:00 – 12:00", visitor.Text, StringComparison.Ordinal);

        // Friday: the workshop meets and writes its minutes.
        await visitor.OpenAsync(space + "/meetings/new");
        await visitor.SendAsync(new { HeldOn = friday.ToString("yyyy-MM-dd") }, "main form:not([action*='Charter'])", new Dictionary<string, string> { ["Form.Body"] = workshop.Split('/')[^1] });
        var session = visitor.Address.AbsolutePath;
        await visitor.OpenAsync(visitor.Page.QuerySelector(".agenda__what a")!.GetAttribute("href")!);
        await visitor.SendAsync(new { minutes = "Les alertes partent par message court, une semaine avant." }, "form[action*='Write']");
        await visitor.OpenAsync(session);
        await visitor.SendAsync(form: "form[action*='Hold']");

        // Monday is one click away, its agenda ready.
        await visitor.OpenAsync(space + "/meetings/new");
        await visitor.SendAsync(form: $"li:has(time[datetime='{friday.AddDays(3):yyyy-MM-dd}']) form");
        Assert.Contains("Salle bleue", visitor.Text, StringComparison.Ordinal);
        var agenda = visitor.Page.QuerySelectorAll(".agenda__what a").Select(link => link.TextContent).ToList();
        Assert.StartsWith("Compte rendu\u00A0: Atelier notifications", agenda[0], StringComparison.Ordinal);
        Assert.Equal(["Suivi du calendrier", "Arbitrages"], agenda.Skip(1));
        await visitor.OpenAsync(visitor.Page.QuerySelector(".agenda__what a")!.GetAttribute("href")!);
        Assert.Contains("Les alertes partent par message court", visitor.Text, StringComparison.Ordinal);

        // What is planned is not proposed again.
        await visitor.OpenAsync(space + "/meetings/new");
        Assert.Null(visitor.Page.QuerySelector($"time[datetime='{friday.AddDays(3):yyyy-MM-dd}']"));
        Assert.NotNull(visitor.Page.QuerySelector($"time[datetime='{friday.AddDays(10):yyyy-MM-dd}']"));
    }

    private static async Task<string> BodyAsync(Visitor visitor, string space, string kind, string title)
    {
        await visitor.OpenAsync(space + "/organisation/bodies");
        await visitor.SendAsync(new { Kind = kind, Title = title });
        if (!visitor.Address.AbsolutePath.Contains("/bodies/", StringComparison.Ordinal))
            await visitor.OpenAsync(visitor.Page.QuerySelectorAll("main a[href*='/organisation/bodies/']").Last(link => link.TextContent.Contains(title, StringComparison.Ordinal)).GetAttribute("href")!);
        return visitor.Address.AbsolutePath;
    }

    private static async Task CharterAsync(Visitor visitor, string body, params (string Field, string Value)[] charter)
    {
        await visitor.OpenAsync(body);
        await visitor.SendAsync(form: "form[action*='handler=Charter']", named: charter.ToDictionary(each => each.Field, each => each.Value));
    }
}
