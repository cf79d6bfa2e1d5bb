using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

/// <summary>A board of five, each at a browser of their own, one of them on a phone: convened, present or represented, voting while the others watch the tally, and an amendment on the way to adoption.</summary>
[Collection(nameof(PortalCollection))]
public sealed class BoardSessionTests(PortalFixture portal)
{
    private const string Domain = "codir-seance.example";
    private static readonly string[] Seats = ["Présidence", "Finances", "Achats", "Ventes", "Informatique"];

    [Fact]
    public async Task Five_people_sit_vote_and_see_the_same_tally_and_the_plan_is_adopted_with_its_amendment()
    {
        await using var chair = await portal.VisitorAsync("Présidence");
        await using var finance = await portal.VisitorAsync("Finances");
        await using var purchases = await portal.VisitorAsync("Achats");
        await using var sales = await portal.VisitorAsync("Ventes");
        await using var phone = await portal.VisitorAsync("Informatique", phone: true);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);
        var space = await new SignUpPages(chair).OpenSpaceAsync(MailOf("Présidence"), new Newcomer("Codir en séance", "Company", "Staff10To49"));
        var plan = await new NewPlanPage(chair).CreateEmptyAsync(today.Year, today.Year + 1);
        var approval = new ApprovalPages(chair, plan);
        await approval.SeatAsync(space, "Comité de direction", Seats.Select(seat => $"{seat} <{MailOf(seat)}>"));

        var meeting = await PlanAsync(chair, space, today);
        await SubmitStraightAsync(chair, approval, plan, today);
        await chair.GoAsync(meeting);
        await UnfoldAsync(chair);
        await chair.Page.Locator("form[action*='Convene'] button").ClickAsync();
        await approval.IsDoneAsync("convocations sont parties");
        foreach (var seat in Seats) await new MailPage(chair).LinkInAsync(MailOf(seat), "Convocation");

        // The sales cannot come and give their voice in session to the finances; they watch.
        await chair.GoAsync(meeting);
        var bearer = (await SeatOf(chair, "Finances").GetAttributeAsync("id"))!["seat-".Length..]; // every seat of the sheet has one
        await SeatOf(chair, "Ventes").SelectOptionAsync(bearer);
        await chair.Page.Locator("form[action*='Attend'] button").ClickAsync();
        await Assertions.Expect(SeatOf(chair, "Ventes")).ToHaveValueAsync(bearer);
        await chair.SeesAnAccessiblePageAsync();

        await chair.GoAsync($"{plan}/approval/decision");
        await UnfoldAsync(chair);
        await chair.Page.Locator("form[action*='OpenBallot'] button").ClickAsync();
        await PlanPage.ReadsAsync(chair.Page.Locator("main"), "0 membre sur 5 a voté");
        var votes = new (Visitor Who, string Choice, string Said)[] { (finance, "For", "Pour"), (purchases, "Against", "Contre"), (phone, "For", "Pour") };
        var watching = new VotePage(sales, MailOf("Ventes"), new MailPage(chair));
        await watching.EnterAsync();
        foreach (var (who, choice, said) in votes)
        {
            var vote = new VotePage(who, MailOf(who.Name), new MailPage(chair));
            await vote.EnterAsync();
            await vote.CastAsync(choice, said);
        }

        // It moves by itself before everyone; how the votes went is told to those who gave theirs.
        await Assertions.Expect(watching.Tally).ToContainTextAsync("3 membres sur 5 ont voté", new() { Timeout = 30_000 });
        await Assertions.Expect(watching.Tally).Not.ToContainTextAsync("pour");
        foreach (var who in (Visitor[])[finance, purchases, phone])
            await Assertions.Expect(who.Page.Locator("output[data-follow]")).ToContainTextAsync("2 pour, 1 contre", new() { Timeout = 30_000 });
        Assert.True(await phone.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the vote is wider than a phone");

        await chair.GoAsync($"{plan}/approval/decision");
        await UnfoldAsync(chair);
        await chair.Page.Locator("form[action*='CloseBallot'] button").ClickAsync();
        await sales.Page.ReloadAsync();
        await PlanPage.ReadsAsync(sales.Page.Locator("main"), "clos");
        await chair.GoAsync($"{plan}/approval/decision");
        await UnfoldAsync(chair);
        await chair.Page.Locator("[name='Form.Kind'][value='ApproveWithAmendments']").CheckAsync();
        await chair.Page.Locator("[name='Form.Amendments[0].Text']").FillAsync("Dire qui répond au téléphone.");
        await chair.Page.Locator("#section-0").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await chair.Page.Locator("[name='Form.Amendments[0].Responsible']").FillAsync("Informatique");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer la séance" }).ClickAsync();
        await chair.Page.WaitForURLAsync($"**{plan}/approval");

        await chair.GoAsync($"{plan}/approval/amendments");
        foreach (var step in (string[])["Integrate", "Verify", "Complete"])
        {
            await chair.Page.Locator($"form[action*='{step}'] button").ClickAsync();
            await chair.Page.WaitForLoadStateAsync();
        }

        await chair.GoAsync($"{plan}/approval");
        await PlanPage.ReadsAsync(chair.Page.Locator("main"), "1.0");
        await chair.GoAsync($"{space}/decisions");
        await PlanPage.ReadsAsync(chair.Page.Locator("main"), "2 pour, 1 contre");
        await PlanPage.ReadsAsync(chair.Page.Locator("main"), "Amendements et observations : 1");
        foreach (var who in (Visitor[])[chair, finance, purchases, sales, phone]) who.MetNoFault();
    }

    private static string MailOf(string seat) => $"{(seat == "Présidence" ? "presidence" : seat.ToLowerInvariant())}@{Domain}";

    private static ILocator SeatOf(Visitor chair, string name) => chair.Page.Locator($"form[action*='Attend'] .seat:has(label:text('{name}')) select");

    private static async Task<string> PlanAsync(Visitor chair, string space, DateOnly day)
    {
        await chair.GoAsync($"{space}/meetings/new");
        await chair.Page.Locator("[name='Form.HeldOn']").FillAsync($"{day:yyyy-MM-dd}");
        await chair.Page.Locator("main form:has([name='Form.HeldOn']) button.button--primary").ClickAsync();
        await chair.Page.WaitForURLAsync(address => !address.EndsWith("/new", StringComparison.Ordinal));
        return new Uri(chair.Page.Url).AbsolutePath;
    }

    private static async Task SubmitStraightAsync(Visitor chair, ApprovalPages approval, string plan, DateOnly day)
    {
        await chair.GoAsync($"{plan}/approval/submit");
        await chair.Page.Locator("[name$='Straight'][value='true']").CheckAsync();
        await chair.Page.Locator("[name$='SessionOn']").FillAsync($"{day:yyyy-MM-dd}");
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Soumettre", Exact = true }).ClickAsync();
        await approval.IsDoneAsync("Le plan est soumis.");
    }

    private static async Task UnfoldAsync(Visitor visitor) => await visitor.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(each => { each.open = true })");
}
