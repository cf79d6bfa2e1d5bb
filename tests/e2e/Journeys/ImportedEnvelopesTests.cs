using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

/// <summary>A spreadsheet brought into a plan in which somebody is writing: all of it at once, and nothing of what they write is lost.</summary>
[Collection(nameof(PortalCollection))]
public sealed class ImportedEnvelopesTests(PortalFixture portal)
{
    private const string Section = "Introduction";
    private const string Town = "commune-tableur";
    private const int Envelopes = 30;

    [Fact]
    public async Task Thirty_envelopes_enter_a_plan_while_a_colleague_types_in_it_and_leave_it_again()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var colleague = await portal.VisitorAsync("Rédacteur du plan");
        var (space, address) = await Writers.OpenAsync(lead, Town);
        await Writers.JoinAsync(lead, colleague, space, Town, "Redacteur");
        var there = new PlanPage(colleague);
        await there.OpenAsync(address);
        await there.EnterAsync(Section);
        await there.TypeAsync("Avant l’import,");

        var here = new PlanPage(lead);
        await here.OpenAsync(address);
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Autres actions sur le plan" }).ClickAsync();
        await lead.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Importer" }).ClickAsync();
        await lead.Page.GetByLabel("Choisir un fichier").SetInputFilesAsync(Spreadsheet.Of("ppi.xlsx", "PPI (K€)", Rows()));
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Lire le fichier" }).ClickAsync();
        await PlanPage.ReadsAsync(lead.Page.Locator("#import-rows"), "Lignes à importer : 31 ; cellules à vérifier : 1");
        await PlanPage.ReadsAsync(lead.Page.Locator(".import-problem"), "« à voir » n’est pas un montant");
        await lead.SeesAnAccessiblePageAsync();

        // A choice shows at once what it changes.
        await lead.Page.GetByLabel("Les montants sans unité sont en").SelectOptionAsync("€");
        await PlanPage.ReadsAsync(lead.Page.Locator(".import-rows tbody tr").First, "1 €");
        await lead.Page.GetByLabel("Les montants sans unité sont en").SelectOptionAsync("K€");
        await PlanPage.ReadsAsync(lead.Page.Locator(".import-rows tbody tr").First, "1 K€");

        var typing = there.TypeAsync(" pendant l’import, et sans rien perdre.");
        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Importer les lignes" }).ClickAsync();
        await PlanPage.ReadsAsync(lead.Page.GetByRole(AriaRole.Status).First, "lignes ajoutées : 30");
        await typing;

        await Assertions.Expect(there.Row("envelopes", "Chantier")).ToHaveCountAsync(Envelopes, new() { Timeout = 20_000 });
        await there.IsSavedAsync();
        await there.HoldsTextAsync(Section, "Avant l’import, pendant l’import, et sans rien perdre.");

        await lead.Page.GetByRole(AriaRole.Button, new() { Name = "Annuler cet import" }).ClickAsync();
        await Assertions.Expect(there.Row("envelopes", "Chantier")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await here.OpenAsync(address);
        await here.HoldsTextAsync(Section, "Avant l’import, pendant l’import, et sans rien perdre.");
        lead.MetNoFault();
        colleague.MetNoFault();
    }

    private static IEnumerable<string[]> Rows() =>
        [["Thème", "2016", "2017"], .. Enumerable.Range(1, Envelopes).Select(n => (string[])[$"Chantier {n}", $"{n}", n == 7 ? "à voir" : "2"]), ["Total", "465", "58"]];
}
