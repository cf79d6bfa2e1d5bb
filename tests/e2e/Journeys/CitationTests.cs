using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

[Collection(nameof(PortalCollection))]
public sealed class CitationTests(PortalFixture portal)
{
    private const string Section = "Proposition de PPI";

    [Fact]
    public async Task A_code_typed_in_a_sentence_becomes_a_reference_that_follows_its_row_and_a_figure_stays_live()
    {
        await using var lead = await portal.VisitorAsync("Responsable du système d’information");
        await new SignUpPages(lead).OpenSpaceAsync("pilote@citee.example", Newcomer.Town("citee"));
        var address = await new NewPlanPage(lead).CreateFromExampleAsync("municipal-ppi");
        var plan = new PlanPage(lead);
        await plan.OpenAsync(address);
        await plan.EnterAsync(Section);

        await plan.TypeAsync(" Voir I2, puis @fibre");
        await Assertions.Expect(lead.Page.GetByRole(AriaRole.Option, new() { Name = "M4 Fibre des sites distants" })).ToHaveAttributeAsync("aria-selected", "true");
        await lead.Page.Keyboard.PressAsync("Enter");
        await plan.TypeAsync(" pour /chiffre du plan");
        await lead.Page.Keyboard.PressAsync("Enter");
        await plan.TypeAsync("total des enveloppes 2026");
        await lead.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await lead.Page.Keyboard.PressAsync("Enter");
        await plan.HoldsTextAsync(Section, "Voir I2 Sauvegarde protégée, puis M4 Fibre des sites distants pour 545");

        await plan.FillCellAsync("envelopes", "Infrastructure", "2026", "220 K€");
        await plan.HoldsTextAsync(Section, "pour 555");
        await plan.FillCellAsync("planning-grid", "Sauvegarde protégée", "Projet", "Sauvegarde hors ligne");
        await plan.HoldsTextAsync(Section, "Voir I2 Sauvegarde hors ligne");

        // Not by a click: where one presses a reference, one goes to its row.
        await plan.Text(Section).FocusAsync();
        await lead.Page.Keyboard.PressAsync("Control+End");
        await lead.Page.Keyboard.PressAsync("Backspace");
        await Assertions.Expect(plan.Text(Section).Locator(".reference--figure")).ToHaveCountAsync(0);
        await lead.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(plan.Text(Section).Locator(".reference--figure")).ToHaveCountAsync(1);
        await plan.Text(Section).Locator(".reference", new() { HasText = "M4" }).ClickAsync();
        await Assertions.Expect(lead.Page.Locator("[data-block='planning-grid'] :focus")).ToHaveCountAsync(1);

        await plan.IsSavedAsync();
        await lead.SeesAnAccessiblePageAsync();
        await lead.GoAsync($"{address}/preview");
        await Assertions.Expect(lead.Page.Locator("a.reference", new() { HasText = "M4" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^#r-"));
        lead.MetNoFault();
    }
}
