using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

[Collection(nameof(PortalCollection))]
public sealed class FromDraftToCitizenTests(PortalFixture portal)
{
    private const string Introduction = "Introduction";

    private static readonly (string Theme, (int Year, int Amount)[] Amounts)[] Envelopes =
    [
        ("Infrastructure", [(2016, 175), (2017, 34)]),
        ("Modernisation des outils", [(2016, 344), (2017, 210), (2018, 40), (2019, 35)]),
        ("Centre de service", [(2016, 10)]),
    ];

    [Fact]
    public async Task A_town_signs_up_writes_its_plan_together_adopts_it_and_a_citizen_reads_it_without_script()
    {
        await using var lead = await portal.VisitorAsync("Directrice générale");
        await using var colleague = await portal.VisitorAsync("Responsable informatique");
        await using var citizen = await portal.VisitorAsync("Citoyen", script: false);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);

        // Sign-up, straight into a plan; the mail is confirmed afterwards, to invite.
        var (space, plan) = await Writers.OpenAsync(lead, "commune-neuve");
        await Writers.JoinAsync(lead, colleague, space, "commune-neuve", "Redacteur");
        var (here, there) = (new PlanPage(lead), new PlanPage(colleague));
        await here.OpenAsync(plan);
        await there.OpenAsync(plan);

        await BothWriteInOneSectionAsync(here, there);
        await BothFillOneTableAsync(here, there);
        await lead.SeesAnAccessiblePageAsync();

        await here.OpenAsync(plan);
        await AllStandsAsync(here);

        // Bureau, observation, council, publication.
        var approval = new ApprovalPages(lead, plan);
        await approval.SeatAsync(space, "Bureau municipal", ["Maire", "Premier adjoint", "Adjointe aux finances"]);
        await approval.SeatAsync(space, "Conseil municipal", Enumerable.Range(1, 7).Select(seat => $"Membre du conseil {seat}"));
        await approval.SubmitAsync();
        await approval.PutOnAgendaAsync(today);
        await approval.AdviseAsync("Préciser le coût de la maintenance.", "1 Introduction");
        await here.OpenAsync(plan);
        await here.EnterAsync(Introduction);
        await here.TypeAsync(" La maintenance est comprise.");
        await here.IsSavedAsync();
        await approval.IntegrateAsync(today);
        await approval.AdoptAsync("2026-112", @for: 6, against: 1, abstentions: 0);
        var address = await approval.PublishToAllAsync();

        await citizen.Page.GotoAsync(address);
        var published = citizen.Page.Locator("main");
        foreach (var figure in new[] { "529", "244", "40", "35" }) await PlanPage.ReadsAsync(published, figure);
        Assert.Matches(@"848\s*[kK]€", await published.InnerTextAsync());
        await PlanPage.ReadsAsync(published, "2026-112");
        await PlanPage.ReadsAsync(published, "La maintenance est comprise.");
        await PlanPage.ReadsAsync(published, "Le bureau relit ce texte.");

        lead.MetNoFault();
        colleague.MetNoFault();
        citizen.MetNoFault();
    }

    private static async Task BothWriteInOneSectionAsync(PlanPage here, PlanPage there)
    {
        await here.EnterAsync(Introduction);
        await here.TypeAsync("Le bureau relit ce texte.");
        await there.HoldsTextAsync(Introduction, "Le bureau relit ce texte.");
        await there.EnterAsync(Introduction);
        await here.EnterAsync(Introduction, "Home");
        await Task.WhenAll(here.TypeAsync("Alpha bravo charlie delta echo. "), there.TypeAsync(" Un deux trois quatre cinq."));
        foreach (var page in new[] { here, there })
        {
            await page.HoldsTextAsync(Introduction, "Alpha bravo charlie delta echo.");
            await page.HoldsTextAsync(Introduction, "Un deux trois quatre cinq.");
        }
    }

    private static async Task BothFillOneTableAsync(PlanPage here, PlanPage there)
    {
        await Task.WhenAll(FillAsync(here, Envelopes[0], Envelopes[2]), FillAsync(there, Envelopes[1]));
        foreach (var page in new[] { here, there }) await PlanPage.ReadsAsync(page.Computed("envelopes", "total:all"), "848");
    }

    private static async Task FillAsync(PlanPage page, params (string Theme, (int Year, int Amount)[] Amounts)[] rows)
    {
        foreach (var (theme, amounts) in rows)
            foreach (var (year, amount) in amounts)
                await page.FillCellAsync("envelopes", theme, $"{year}", $"{amount} k€");
    }

    private static async Task AllStandsAsync(PlanPage page)
    {
        foreach (var text in new[] { "Alpha bravo charlie delta echo.", "Le bureau relit ce texte.", "Un deux trois quatre cinq." })
            await PlanPage.ReadsAsync(page.Section(Introduction), text);
        foreach (var (key, total) in new[] { ("total:2016", "529"), ("total:2017", "244"), ("total:2018", "40"), ("total:2019", "35"), ("total:all", "848") })
            await PlanPage.ReadsAsync(page.Computed("envelopes", key), total);
    }
}
