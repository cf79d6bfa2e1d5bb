using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

[Collection(nameof(PortalCollection))]
public sealed class OfflineTests(PortalFixture portal)
{
    private const string Section = "Introduction";

    [Fact]
    public async Task What_is_written_offline_merges_on_return_and_what_a_freeze_refuses_is_in_the_drawer()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var colleague = await portal.VisitorAsync("Rédacteur en tournée");
        var (space, address) = await Writers.OpenAsync(lead, "commune-coupee");
        await Writers.JoinAsync(lead, colleague, space, "commune-coupee", "Redacteur");
        var (here, there) = (new PlanPage(lead), new PlanPage(colleague));
        await here.OpenAsync(address);
        await there.OpenAsync(address);

        // Cut, both write, and come back: nothing is lost on either side.
        await there.EnterAsync(Section);
        await colleague.Context.SetOfflineAsync(true);
        await there.SaysAsync("Hors ligne");
        await there.TypeAsync("Écrit dans le train.");
        await here.EnterAsync(Section);
        await here.TypeAsync("Écrit au bureau. ");
        await here.IsSavedAsync();
        await colleague.Context.SetOfflineAsync(false);
        await there.IsSavedAsync();
        foreach (var page in new[] { here, there })
            foreach (var words in new[] { "Écrit dans le train.", "Écrit au bureau." })
                await page.HoldsTextAsync(Section, words);

        // Cut again; the plan is submitted meanwhile. What was typed is refused, and kept in sight.
        await there.EnterAsync(Section);
        await colleague.Context.SetOfflineAsync(true);
        await there.SaysAsync("Hors ligne");
        await there.TypeAsync(" Trop tard pour le bureau.");
        await new ApprovalPages(lead, address).SubmitAsync();
        await colleague.Context.SetOfflineAsync(false);
        await Assertions.Expect(there.DrawerButton).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await there.DrawerButton.ClickAsync();
        await PlanPage.ReadsAsync(there.Drawer, "Trop tard pour le bureau.");
        await PlanPage.ReadsAsync(there.Drawer, "figé");
        await Assertions.Expect(there.Section(Section).Locator(".section-body")).Not.ToContainTextAsync("Trop tard");
        await colleague.SeesAnAccessiblePageAsync();
        lead.MetNoFault();
        colleague.MetNoFault();
    }
}
