using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Views;

public sealed class ViewTests
{
    [Fact]
    public void Neighbouring_quarters_of_one_state_merge_into_a_bar_over_the_turn_of_a_year()
    {
        var grid = QuarterGrid.Of(SketchedPlan.Over(2016, 2017)
            .Record("grid-row", "g", ("q.2017T1", "planned"), ("q.2016T4", "planned"), ("q.2017T2", "done"), ("q.2017T4", "planned"), ("q.2016T1", "nonsense"), ("q.2030T1", "planned")).Live);

        Assert.Equal([("2016T4", "2017T1", GridState.Planned, 2), ("2017T2", "2017T2", GridState.Done, 1), ("2017T4", "2017T4", GridState.Planned, 1), ("2030T1", "2030T1", GridState.Planned, 1)],
            grid.Lines[0].Bars.Select(bar => (bar.From.Key, bar.To.Key, bar.State, bar.Length)));
        Assert.Equal(4, grid.FilledCells);
    }

    [Fact]
    public void The_illustrative_grid_has_33_cells_in_14_bars()
    {
        (string Row, string Periods)[] pattern =
        [
            ("I1", "2016T2-T3"), ("I2", "2016T4-2017T1"), ("I3", "2017T1-T2"), ("I4", "2016T2-T3"), ("M1", "2016T3-T4"), ("M2", "2016T3-2017T4"),
            ("M3", "2016T2 2017T2 2018T2 2019T2"), ("M4", "2017T1-2018T2"), ("C1", "2016T2-T3"), ("C2", "2016T3-T4"), ("C3", "2016T2-T4"),
        ];
        var plan = SketchedPlan.Over(2016, 2019);
        foreach (var (row, periods) in pattern)
            plan.Record("grid-row", row, [("title", row), .. periods.Split(' ').SelectMany(period => Period.Parse(period)!.Quarters).Select(quarter => ($"q.{quarter.Key}", "planned"))]);

        var grid = QuarterGrid.Of(plan.Live);

        Assert.Equal(33, grid.FilledCells);
        Assert.Equal(14, grid.Lines.Sum(line => line.Bars.Count));
    }

    [Fact]
    public void A_stated_total_without_rows_is_no_gap_and_currencies_do_not_mix()
    {
        var table = EnvelopeTable.Of(SketchedPlan.Over(2016, 2016)
            .Record("envelope", "e", ("title", "Divers"), ("planned.2016", "10 KF"), ("planned.2017", "SO"))
            .Record("envelope-total", "t", ("stated.2016", "12 K€"), ("stated.total", "12 K€")).Live);

        Assert.Equal([2016, 2017], table.Years.Select(year => year.Year));
        Assert.Null(table.Grand.Computed.Units);
        Assert.False(table.Grand.HasGap);
        Assert.Equal("Divers", table.Rows[0].Title);
    }

    [Fact]
    public void Rolling_up_on_stated_totals_uses_them_where_they_are()
    {
        var table = EnvelopeTable.Of(SketchedPlan.Over(2016, 2017)
            .Record("envelope", "e", ("title", "Divers"), ("planned.2016", "10 K€"), ("planned.2017", "5 K€"))
            .Record("envelope-total", "t", ("stated.2016", "12 K€")).Live);

        Assert.Equal(15_000m, table.Whole(TotalBasis.Computed).Units);
        Assert.Equal(17_000m, table.Whole(TotalBasis.Stated).Units);
        Assert.Equal(2_000m, table.Years[0].Total.Difference!.Units);
    }

    [Fact]
    public void A_detail_under_a_line_with_an_amount_stays_out_of_the_sum()
    {
        var costs = ScenarioComparison.Of(SketchedPlan.Over(2000, 2002, "FRF").Record("scenario", "s", ("level", "1"))
            .Record("cost-line", "whole", ("scenario", "s"), ("block", "investment"), ("amount", "100 KF"))
            .Record("cost-line", "part", ("scenario", "s"), ("block", "investment"), ("amount", "40 KF"), ("parent", "whole"))
            .Record("cost-line", "self", ("scenario", "s"), ("block", "investment"), ("amount", "1 KF"), ("parent", "self")).Live).Standalone[0];

        Assert.Equal(101_000m, costs.Investment.Total.Computed.Units);
        Assert.Equal(["part"], costs.Investment.Details.Select(line => line.Id));
        Assert.Equal(PaybackState.Unknown, costs.Payback().State);
    }

    [Fact]
    public void Scenarios_that_say_how_their_running_costs_follow_have_one_cumulative_result()
    {
        var plan = Chamber.Plan();
        var content = plan.Content;
        content = content with
        {
            Records = [.. content.Records.Select(record => record.Kind != "scenario" ? record
                : record with { Fields = new Dictionary<string, string>(record.Fields) { ["runningBasis"] = record["level"] == "3" ? "adds" : "replaces" } })],
        };

        var cumulative = ScenarioComparison.Of(Domain.Plans.LivePlan.Of(content)).Cumulative;

        Assert.Equal(400_000m, cumulative[0].Chosen!.Running.Units);
        Assert.Equal(800_000m, cumulative[1].Chosen!.Running.Units);
    }

    [Fact]
    public void Recommendations_stand_in_four_classes_and_the_unranked_apart()
    {
        var matrix = RecommendationMatrix.Of(SketchedPlan.Over(2016, 2019)
            .Record("recommendation", "a", ("class", "4")).Record("recommendation", "b", ("class", "1")).Record("recommendation", "c").Record("recommendation", "d", ("class", "9")).Live);

        Assert.Equal([["b"], [], [], ["a"]], matrix.Columns.Select(column => column.Recommendations.Select(record => record.Id)));
        Assert.Equal(["c", "d"], matrix.Unclassified.Select(record => record.Id));
    }

    [Theory]
    [InlineData("1", "3", RiskLevel.Low)]
    [InlineData("2", "2", RiskLevel.Medium)]
    [InlineData("4", "2", RiskLevel.Medium)]
    [InlineData("3", "3", RiskLevel.High)]
    public void The_level_of_a_risk_is_the_product_of_probability_and_impact(string probability, string impact, RiskLevel level)
    {
        var map = HeatMap.Of(SketchedPlan.Over(2016, 2019).Record("risk", "r", ("probability", probability), ("impact", impact)).Live);

        var cell = Assert.Single(map.Cells, cell => cell.Risks.Count > 0);
        Assert.Equal((level, level), (cell.Level, cell.Risks[0].Level!.Value));
    }

    [Fact]
    public void Periods_without_a_value_are_gaps_and_the_tolerance_makes_at_risk()
    {
        var board = KpiBoard.Of(SketchedPlan.Over(2016, 2019)
            .Record("kpi", "gap", ("direction", "up"), ("target", "90"), ("actual.2016", "80"), ("actual.2018", "88,5"))
            .Record("kpi", "missed", ("direction", "up"), ("target", "90"), ("actual.2016", "87,9"))
            .Record("kpi", "down", ("direction", "down"), ("target", "3"), ("actual.2016", "3")).Live);

        Assert.Equal([80m, null, 88.5m], board.Readings[0].Points.Select(point => point.Value));
        Assert.Equal([KpiStatus.AtRisk, KpiStatus.Missed, KpiStatus.Met], board.Readings.Select(reading => reading.Status));
    }

    [Fact]
    public void A_figure_that_is_asked_for_and_follows_from_a_part_is_told_once()
    {
        var figures = DerivedFigures.Of(Municipality.Plan().Record("ratio", "elsewhere", ("title", "Ailleurs"), ("operation", "difference"), ("left", "pcs"), ("right", "remote")).Live).Figures;

        Assert.Equal("Ailleurs", Assert.Single(figures, figure => figure.Number == 132).Title);
    }

    [Fact]
    public void A_derived_figure_without_its_sources_is_not_computed()
    {
        var figures = DerivedFigures.Of(SketchedPlan.Over(2016, 2019)
            .Record("inventory", "pcs", ("quantity", "12"))
            .Record("fact", "money", ("value", "2 K€")).Record("fact", "nobody", ("value", "0"))
            .Record("ratio", "r1", ("operation", "difference"), ("left", "pcs"), ("right", "missing"))
            .Record("ratio", "r2", ("operation", "sum"), ("left", "pcs"), ("right", "money"))
            .Record("ratio", "r3", ("operation", "per-head"), ("left", "money"), ("right", "nobody"))
            .Record("ratio", "r4", ("operation", "nonsense"), ("left", "pcs")).Live).Figures;

        Assert.Equal(["r1", "r2", "r3"], figures.Select(figure => figure.Record.Id));
        Assert.All(figures, figure => Assert.False(figure.IsComputed));
    }
}
