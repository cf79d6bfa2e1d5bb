using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

[Collection(nameof(PortalCollection))]
public sealed class AnsweredAlertsTests(PortalFixture portal)
{
    private const string Why = "Le devis comprend une marge que ses lignes ne disent pas.";

    [Fact]
    public async Task A_gap_is_explained_from_its_badge_and_the_rest_of_the_alerts_in_one_note()
    {
        await using var author = await portal.VisitorAsync("Responsable du système d’information");
        await new SignUpPages(author).OpenSpaceAsync("si@cci-alertee.example", Newcomer.Chamber("CCI alertée"));
        var address = await new NewPlanPage(author).CreateFromExampleAsync("cci-stages");
        var plan = new PlanPage(author);
        await plan.OpenAsync(address);

        await author.Page.Locator(".gap__actions").GetByRole(AriaRole.Button, new() { Name = "Expliquer" }).First.ClickAsync();
        await Assertions.Expect(author.Page.Locator("#alert-note")).ToBeFocusedAsync();
        await author.SeesAnAccessiblePageAsync();
        await author.Page.Keyboard.TypeAsync(Why);
        await author.Page.Keyboard.PressAsync("Control+Enter");
        await PlanPage.ReadsAsync(author.Page.Locator(".gap__actions").First, Why);

        await plan.Alerts.Locator(".alerts__bulk").First.ClickAsync();
        await author.Page.Keyboard.TypeAsync("Conservé pour mémoire.");
        await author.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(plan.Alerts.Locator(".alerts__bulk, .alert__answer")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await author.SeesAnAccessiblePageAsync();

        await author.GoAsync($"{address}/approval/submit");
        await Assertions.Expect(author.Page.Locator(".alert-answer")).ToHaveCountAsync(0);
        author.MetNoFault();
    }
}
