using Portal.Domain.Plans;
using Portal.Domain.Plans.Changes;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Templates;

/// <summary>Each computed view by its name, on the plan of the sources that shows it best.</summary>
public sealed class ShippedViewsTests
{
    private static LivePlan Plan(string name) => LivePlan.Of(SketchedPlan.Planted(ShippedSketches.Load(name), fromTemplate: false));

    [Fact]
    public void W_GANTT_draws_the_eleven_projects_and_lists_what_has_no_date()
    {
        var drawn = PlanCalendar.Of(Plan(SketchNames.IllustrativeMunicipality));
        var blank = PlanCalendar.Of(Plan(SketchNames.Municipality2016));

        Assert.Equal(11, drawn.Lines.Count(line => line.Record.Kind == "grid-row"));
        Assert.Equal(4, drawn.Lines.Single(line => line.Record.Code == "M3").Bars.Count);
        Assert.Equal(11, blank.Unplanned.Count(record => record.Kind == "grid-row"));
        Assert.All(drawn.Lines.Where(line => line.Record.Kind == "grid-row").SelectMany(line => line.Bars), bar => Assert.Equal(("q.", (Granularity?)Granularity.Quarter), (bar.Field, bar.Step)));
    }

    [Fact]
    public void W_PERT_of_the_source_is_not_computable_and_says_what_lacks()
    {
        var network = PertNetwork.Of(Plan(SketchNames.AprileActions));

        Assert.False(network.IsComputable);
        Assert.NotEmpty(network.WithoutDuration);
    }

    [Fact]
    public void W_ROLLUP_gives_848_with_24_6_74_2_and_1_2_percent()
    {
        var table = EnvelopeTable.Of(Plan(SketchNames.Municipality2016));

        Assert.Equal(848_000m, table.Grand.Computed.Units);
        Assert.Equal([24.6m, 74.2m, 1.2m], table.Rows.Select(row => Math.Round(row.Share!.Value * 100, 1)));
        Assert.Equal(62.4m, Math.Round(table.Year(2016)!.Share!.Value * 100, 1));
    }

    [Fact]
    public void W_BUDGETLOAD_gives_3_1_and_7_1_times_in_the_first_year() =>
        Assert.Equal([3.1m, 7.1m], BudgetLoad.Of(Plan(SketchNames.Municipality2016)).Comparisons.Select(comparison => Math.Round(comparison.Years[0].Times!.Value, 1)).Order());

    [Fact]
    public void W_SCENARIO_gives_minus_52_plus_450_and_minus_350_a_year() =>
        Assert.Equal([-52_000m, 450_000m, -350_000m], ScenarioComparison.Of(Plan(SketchNames.ChamberOfCommerce)).Standalone.Select(scenario => scenario.Net().Units!.Value));

    [Fact]
    public void W_PAYBACK_is_never_3_56_years_and_never()
    {
        var paybacks = ScenarioComparison.Of(Plan(SketchNames.ChamberOfCommerce)).Standalone.Select(scenario => scenario.Payback()).ToList();

        Assert.Equal([PaybackState.Never, PaybackState.Years, PaybackState.Never], paybacks.Select(payback => payback.State));
        Assert.Equal(3.56m, Math.Round(paybacks[1].Years, 2));
    }

    [Fact]
    public void W_COVERAGE_follows_objectives_to_tasks_and_names_the_loose_ones()
    {
        var tree = CoverageTree.Of(Plan(SketchNames.AprileActions));

        Assert.Equal(["MT51", "MT61", "MT71", "MT81"], tree.LooseTasks.Select(task => task.Code));
        Assert.Equal(4, CoverageMatrix.Of(Plan(SketchNames.AprileTarget)).CountOf("not-concerned"));
    }

    [Fact]
    public void W_ROLES_counts_nine_principals_and_five_associates_and_the_busiest_seats()
    {
        var study = Plan(SketchNames.AprileStudy);
        var matrix = RoleMatrix.Of(study);
        var seats = Workload.Of(study, body => body["nature"] == "workshop").Actors.ToDictionary(load => load.Actor.Code ?? "", load => load.Seats);

        Assert.Equal((9, 5), (matrix.CountOf("principal"), matrix.CountOf("associate")));
        Assert.Equal((6, 6, 5), (seats["ResHot"], seats["XTec"], seats["ResInf"]));
    }

    [Fact]
    public void W_HEATMAP_puts_risks_rated_by_level_only_in_the_band_and_in_no_cell()
    {
        var map = HeatMap.Of(Plan(SketchNames.TechStart));

        Assert.Equal(4, map.Band.Count);
        Assert.All(map.Cells, cell => Assert.Empty(cell.Risks));
    }

    [Fact]
    public void W_KPI_shows_five_indicators_and_makes_no_zero_of_a_missing_value()
    {
        var board = KpiBoard.Of(Plan(SketchNames.TechStart));

        Assert.Equal(5, board.Readings.Count);
        Assert.All(board.Readings.Where(reading => reading.Points.Count == 0), reading => Assert.Equal(KpiStatus.NoData, reading.Status));
    }

    [Fact]
    public void W_MATRIX_has_four_classes_of_three() =>
        Assert.Equal([3, 3, 3, 3], RecommendationMatrix.Of(Plan(SketchNames.Municipality2016)).Columns.Select(column => column.Recommendations.Count));

    [Fact]
    public void W_DIFF_of_ten_years_tells_every_year_that_changed()
    {
        var before = SketchedPlan.Planted(ShippedSketches.Load(SketchNames.Municipality2016), fromTemplate: false);
        var after = before with { Records = [.. before.Records.Select(record => record.Kind == "envelope" && record["planned.2018"] is not null ? record with { Fields = new Dictionary<string, string>(record.Fields) { ["planned.2018"] = "0 K€" } } : record)] };

        var year = Assert.Single(PlanChanges.Between(before, after).Years);

        Assert.Equal((2018, -40_000m), (year.Year, year.Difference.Units));
    }

    [Fact]
    public void W_ALERTS_come_by_weight_then_in_reading_order() =>
        Assert.Equal(Alerts.Of(Plan(SketchNames.AprileTarget)).Select(alert => alert.Level).Order(), Alerts.Of(Plan(SketchNames.AprileTarget)).Select(alert => alert.Level));

    [Fact]
    public void W_COMPLETE_counts_what_is_left_open_on_purpose() => Assert.True(Completeness.Of(Plan(SketchNames.KElectroniK)).Placeholders > 0);

    [Fact]
    public void W_RATIOS_give_3_2_percent_and_1_778_euros_a_head()
    {
        var figures = DerivedFigures.Of(Plan(SketchNames.TechStart)).Figures;

        Assert.Contains(figures, figure => figure.Number is { } share && Math.Round(share * 100, 1) == 3.2m);
        Assert.Contains(figures, figure => figure.Amount?.Units is { } head && Math.Round(head) == 1778m);
    }

    [Fact]
    public void W_ASIS_TOBE_goes_from_nine_functions_to_eight_and_from_six_flows_to_seven()
    {
        var view = AsIsToBe.Of(Plan(SketchNames.AprileTarget));

        Assert.Equal((9, 8), (view.Before, view.After));
        Assert.Equal((6, 7), (view.FlowsBefore.Count, view.FlowsAfter.Count));
    }
}
