using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.E2E.Tests.Pages;
using Portal.E2E.Tests.Support;

namespace Portal.E2E.Tests.Journeys;

/// <summary>A spreadsheet pasted into the envelopes while a colleague types in the same grid: nothing is lost, and taking the paste back takes nothing else.</summary>
[Collection(nameof(PortalCollection))]
public sealed class PastedEnvelopesTests(PortalFixture portal)
{
    private const string Town = "commune-collage";
    private const string Theirs = "Infrastructure";
    private const int Rows = 30, FirstYear = 2016, Years = 5, TheirAmount = 5;

    [Fact]
    public async Task Thirty_rows_of_six_cells_enter_a_grid_in_which_a_colleague_types_and_leave_it_by_one_undo()
    {
        await using var lead = await portal.VisitorAsync("Pilote du plan");
        await using var colleague = await portal.VisitorAsync("Rédacteur du plan");
        var (space, address) = await Writers.OpenAsync(lead, Town, FirstYear + Years - 1);
        await Writers.JoinAsync(lead, colleague, space, Town, "Redacteur");
        var (here, there) = (new PlanPage(lead), new PlanPage(colleague));
        await here.OpenAsync(address);
        await there.OpenAsync(address);

        await here.NewLine("envelopes").ClickAsync();
        var typing = FillAsync(there);
        await PlanPage.PasteAsync(here.NewLine("envelopes"), Html(), Tabs());
        await typing;
        foreach (var page in new[] { here, there })
        {
            await Assertions.Expect(page.Row("envelopes", "Chantier")).ToHaveCountAsync(Rows, new() { Timeout = 20_000 });
            for (var at = 0; at < Years; at++) await TotalsAsync(page, at, Enumerable.Range(1, Rows).Sum(row => row + at) + TheirAmount);
        }

        // The hand is still in the grid.
        await lead.Page.Keyboard.PressAsync("Control+z");
        foreach (var page in new[] { here, there })
        {
            await Assertions.Expect(page.Row("envelopes", "Chantier")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
            for (var at = 0; at < Years; at++) await TotalsAsync(page, at, TheirAmount);
        }
        await here.IsSavedAsync();
        await there.IsSavedAsync();
        await lead.SeesAnAccessiblePageAsync();
        lead.MetNoFault();
        colleague.MetNoFault();
    }

    private static async Task FillAsync(PlanPage plan)
    {
        for (var at = 0; at < Years; at++) await plan.FillCellAsync("envelopes", Theirs, $"{FirstYear + at}", $"{TheirAmount} K€");
    }

    private static Task TotalsAsync(PlanPage plan, int year, int amount) =>
        Assertions.Expect(plan.Computed("envelopes", $"total:{FirstYear + year}")).ToHaveTextAsync(new Regex($@"^{amount}\sK€$"), new() { Timeout = 20_000 });

    private static IEnumerable<string> Cells(int row) => [$"Chantier {row}", .. Enumerable.Range(0, Years).Select(at => $"{row + at} K€")];

    private static string Html() =>
        $"<table>{string.Concat(Enumerable.Range(1, Rows).Select(row => $"<tr>{string.Concat(Cells(row).Select(cell => $"<td>{cell}</td>"))}</tr>"))}</table>";

    private static string Tabs() => string.Join('\n', Enumerable.Range(1, Rows).Select(row => string.Join('\t', Cells(row))));
}
