using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

/// <summary>Rights that change under the hands of those who write: what they wrote is refused, never lost.</summary>
[Collection(nameof(PortalCollection))]
public sealed class LiveRightsTests(PortalFixture portal)
{
    private const string Section = "Introduction";
    private const string Elsewhere = "Feuille de route"; // of another chapter: a right covers what lies under its section
    private const string Colleague = "Rédacteur du plan";

    [Fact]
    public async Task What_is_on_its_way_when_the_plan_freezes_is_in_the_drawer_and_comes_back_after_the_return()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var colleague = await portal.VisitorAsync(Colleague);
        var (space, address) = await Writers.OpenAsync(lead, "commune-figee");
        await Writers.JoinAsync(lead, colleague, space, "commune-figee", "Redacteur");
        var uplink = await HeldSocket.OnAsync(colleague.Page);
        var there = new PlanPage(colleague);
        await there.OpenAsync(address);
        await there.EnterAsync(Section);
        await there.TypeAsync("Enregistré avant le gel.");
        await there.IsSavedAsync();

        uplink.Hold();
        await there.TypeAsync(" En chemin pendant le gel.");
        var approval = new ApprovalPages(lead, address);
        await approval.SubmitAsync();
        await PlanPage.ReadsAsync(there.AccessWords, "figé");
        uplink.Release();

        await Assertions.Expect(there.DrawerButton).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await there.DrawerButton.ClickAsync();
        await PlanPage.ReadsAsync(there.Drawer, "En chemin pendant le gel.");
        await PlanPage.ReadsAsync(there.Drawer, "figé");
        await colleague.SeesAnAccessiblePageAsync();
        await colleague.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(there.Section(Section).Locator(".section-body")).Not.ToContainTextAsync("En chemin");
        await Assertions.Expect(there.Section(Section).Locator(".section-body")).ToContainTextAsync("Enregistré avant le gel.");

        await approval.ReturnToDraftAsync("Compléter l’introduction.");
        await Assertions.Expect(there.AccessWords).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await there.DrawerButton.ClickAsync();
        await there.Drawer.GetByRole(AriaRole.Button, new() { Name = "Proposer à nouveau" }).ClickAsync();
        await there.IsSavedAsync();
        await Assertions.Expect(there.DrawerButton).ToBeHiddenAsync();
        var here = new PlanPage(lead);
        await here.OpenAsync(address);
        await here.HoldsTextAsync(Section, "Enregistré avant le gel.");
        await here.HoldsTextAsync(Section, "En chemin pendant le gel.");
        lead.MetNoFault();
        colleague.MetNoFault();
    }

    [Fact]
    public async Task Who_is_kept_to_one_section_finds_in_the_drawer_what_they_wrote_elsewhere()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var colleague = await portal.VisitorAsync(Colleague);
        var (space, address) = await Writers.OpenAsync(lead, "commune-partagee");
        await Writers.JoinAsync(lead, colleague, space, "commune-partagee", "Redacteur");
        var uplink = await HeldSocket.OnAsync(colleague.Page);
        var there = new PlanPage(colleague);
        await there.OpenAsync(address);

        await there.EnterAsync(Elsewhere);
        uplink.Hold();
        await there.TypeAsync("Hors de ma section.");
        await new TeamPages(lead, address).LimitAsync(Colleague, Section);
        await Assertions.Expect(there.Text(Elsewhere)).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        uplink.Release();

        await Assertions.Expect(there.DrawerButton).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await there.DrawerButton.ClickAsync();
        await PlanPage.ReadsAsync(there.Drawer, "Hors de ma section.");
        await PlanPage.ReadsAsync(there.Drawer, "cette section n’est pas la vôtre");
        await colleague.Page.Keyboard.PressAsync("Escape");
        await there.EnterAsync(Section);
        await there.TypeAsync("Dans ma section.");
        await there.IsSavedAsync();
        var here = new PlanPage(lead);
        await here.OpenAsync(address);
        await here.HoldsTextAsync(Section, "Dans ma section.");
        await Assertions.Expect(here.Section(Elsewhere)).Not.ToContainTextAsync("Hors de ma section");
        lead.MetNoFault();
        colleague.MetNoFault();
    }

    [Fact]
    public async Task A_budget_controller_writes_the_amounts_and_reads_the_rest()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var colleague = await portal.VisitorAsync(Colleague);
        var (space, address) = await Writers.OpenAsync(lead, "commune-comptee");
        await Writers.JoinAsync(lead, colleague, space, "commune-comptee", "Redacteur");
        await new TeamPages(lead, address).EntrustMoneyAsync(Colleague);
        var there = new PlanPage(colleague);
        await there.OpenAsync(address);

        await PlanPage.ReadsAsync(there.AccessWords, "Vous écrivez les montants");
        Assert.Equal(0, await colleague.Page.Locator("main .prose[contenteditable=true]").CountAsync());
        await there.FillCellAsync("envelopes", "Infrastructure", "2016", "175 k€");
        await there.IsSavedAsync();
        await PlanPage.ReadsAsync(there.Computed("envelopes", "total:2016"), "175");
        await Assertions.Expect(there.DrawerButton).ToBeHiddenAsync();
        await colleague.SeesAnAccessiblePageAsync();
        lead.MetNoFault();
        colleague.MetNoFault();
    }
}
