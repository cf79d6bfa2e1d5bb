using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

[Collection(nameof(PortalCollection))]
public sealed class PastedCostsTests(PortalFixture portal)
{
    private const string Section = "Chiffrage des scénarios proposés";
    private const string Title = "Devis du prestataire";

    private static readonly (string Label, string Amount)[] Costs =
    [
        ("Postes de travail", "50"), ("Logiciels", "5"), ("Formation", "5"), ("Câblage", "25"), ("Total investissement", "115"),
    ];

    [Fact]
    public async Task A_cost_table_pasted_from_a_spreadsheet_shows_its_gap_within_a_second()
    {
        await using var author = await portal.VisitorAsync("Responsable du système d’information");
        await new SignUpPages(author).OpenSpaceAsync("si@cci-neuve.example", Newcomer.Chamber("CCI neuve"));
        var address = await new NewPlanPage(author).CreateFromExampleAsync("cci-stages");
        var plan = new PlanPage(author);
        await plan.OpenAsync(address);
        await plan.EnterAsync(Section);
        await PlanPage.PasteAsync(plan.Text(Section), Html(), Tabs());
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "Transformer en scénario" }).ClickAsync();

        // Five times what is promised: the machine that runs this does more than one thing.
        var gap = author.Page.GetByRole(AriaRole.Region, new() { Name = Title }).Locator(".gaps");
        foreach (var figure in new[] { "115", "85", "+30" }) await PlanPage.ReadsAsync(gap, figure, seconds: 5);
        await plan.IsSavedAsync();
        await author.SeesAnAccessiblePageAsync();
        author.MetNoFault();
    }

    private static string Html() =>
        $"<table><tr><td colspan='2'>{Title}</td></tr><tr><th>Investissement</th><th>KF</th></tr>" + string.Concat(Costs.Select(cost => $"<tr><td>{cost.Label}</td><td>{cost.Amount} KF</td></tr>")) + "</table>";

    private static string Tabs() => $"{Title}\t\nInvestissement\tKF\n" + string.Join('\n', Costs.Select(cost => $"{cost.Label}\t{cost.Amount} KF"));
}
