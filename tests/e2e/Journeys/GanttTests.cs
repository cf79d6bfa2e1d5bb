using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

[Collection(nameof(PortalCollection))]
public sealed class GanttTests(PortalFixture portal)
{
    private const string Grid = "planning-grid";
    private const string Project = "Sauvegarde protégée";

    [Fact]
    public async Task A_bar_dragged_in_the_line_of_time_writes_the_quarters_of_its_project_and_a_year_without_money_says_so()
    {
        await using var lead = await portal.VisitorAsync("Responsable du système d’information");
        await new SignUpPages(lead).OpenSpaceAsync("pilote@gantt.example", Newcomer.Town("gantt"));
        var address = await new NewPlanPage(lead).CreateFromExampleAsync("municipal-ppi");
        var plan = new PlanPage(lead);
        await plan.OpenAsync(address);
        await plan.EnterAsync("Proposition de PPI");
        await plan.TypeAsync(" /ensemble");
        await lead.Page.GetByRole(AriaRole.Option, new() { Name = "Calendrier d’ensemble" }).First.WaitForAsync();
        await lead.Page.Keyboard.PressAsync("Enter");

        var bar = plan.Block("calendar").GetByRole(AriaRole.Button, new() { Name = Project });
        await Assertions.Expect(bar).ToHaveAttributeAsync("aria-label", $"I2 {Project}, T4 2026 – T1 2027", new() { Timeout = 15_000 });
        await plan.IsSavedAsync();
        await plan.Block("calendar").EvaluateAsync("block => block.scrollIntoView({ block: 'center' })");
        var box = (await bar.BoundingBoxAsync())!; // it is on the page
        await lead.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await lead.Page.Mouse.DownAsync();
        await lead.Page.Mouse.MoveAsync(box.X + box.Width, box.Y + box.Height / 2, new() { Steps = 6 });
        await Assertions.Expect(lead.Page.Locator(".gantt-tip")).ToHaveTextAsync("T1 2027 – T2 2027");
        await lead.Page.Mouse.UpAsync();
        await Assertions.Expect(plan.Block("calendar").GetByRole(AriaRole.Button, new() { Name = $"{Project}, T1 2027 – T2 2027" })).ToHaveCountAsync(1);
        await Assertions.Expect(Painted(plan)).ToHaveCountAsync(2);
        await Assertions.Expect(plan.Block(Grid).Locator(".no-money")).ToHaveCountAsync(0);

        // By the keyboard, two years on: the theme has no money there, and the grid says it where one paints.
        var moved = plan.Block("calendar").GetByRole(AriaRole.Button, new() { Name = Project });
        await moved.FocusAsync();
        for (var quarter = 0; quarter < 4; quarter++) await lead.Page.Keyboard.PressAsync("ArrowRight");
        await lead.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(moved).ToHaveAttributeAsync("aria-label", $"I2 {Project}, T1 2028 – T3 2028");
        await Assertions.Expect(Painted(plan)).ToHaveCountAsync(3);
        await Assertions.Expect(plan.Block(Grid).Locator(".no-money")).ToHaveTextAsync("sans enveloppe");
        await plan.IsSavedAsync();
        await Assertions.Expect(moved).ToBeFocusedAsync();

        for (var step = 0; step < 6; step++) await lead.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(plan.Block("calendar").GetByRole(AriaRole.Button, new() { Name = Project })).ToHaveAttributeAsync("aria-label", $"I2 {Project}, T4 2026 – T1 2027", new() { Timeout = 15_000 });
        await plan.IsSavedAsync();
        await lead.SeesAnAccessiblePageAsync();
        lead.MetNoFault();
    }

    private static ILocator Painted(PlanPage plan) => plan.Row(Grid, Project).Locator("td.quarter.planned");
}
