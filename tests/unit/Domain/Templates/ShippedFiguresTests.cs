using System.Globalization;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Templates;

/// <summary>What the views and rules say of the plans we ship: the facts that are computed, not typed.</summary>
public sealed class ShippedFiguresTests
{
    private static readonly CultureInfo French = new("fr-FR");

    [Fact]
    public void F_M5_the_rows_come_to_209_629_and_10_and_the_whole_to_848()
    {
        var table = EnvelopeTable.Of(Live(SketchNames.Municipality2016));

        Assert.Equal([209_000m, 629_000m, 10_000m], table.Rows.Select(row => row.Total.Computed.Units!.Value));
        Assert.Equal([529_000m, 244_000m, 40_000m, 35_000m], table.Years.Select(year => year.Total.Computed.Units!.Value));
        Assert.DoesNotContain(table.Years, year => year.Total.HasGap);
        Assert.Equal(848_000m, table.Grand.Computed.Units);
        Assert.True(table.Grand.IsComputedOnly);
    }

    [Fact]
    public void F_M3_what_is_left_outside_remote_sites_the_network_and_schools()
    {
        var figures = DerivedFigures.Of(Live(SketchNames.Municipality2016)).Figures.Select(figure => figure.Format(French)).ToArray();

        Assert.Contains("132", figures);
        Assert.Contains("442", figures);
        Assert.Contains("50", figures);
    }

    [Fact]
    public void F_M6_one_grid_is_not_filled_in_and_the_illustrative_one_has_thirty_three_cells_of_176()
    {
        var (real, illustrative) = (QuarterGrid.Of(Live(SketchNames.Municipality2016)), QuarterGrid.Of(Live(SketchNames.IllustrativeMunicipality)));

        Assert.Equal((false, 176), (real.IsFilled, real.AllCells));
        Assert.Equal((33, 176), (illustrative.FilledCells, illustrative.AllCells));
    }

    [Fact]
    public void F_C4_totals_gaps_and_paybacks_of_the_three_levels()
    {
        var levels = ScenarioComparison.Of(Live(SketchNames.ChamberOfCommerce)).Standalone;

        Assert.Equal([85_000m, 1_600_000m, 910_000m], levels.Select(level => level.Investment.Total.Computed.Units!.Value));
        Assert.Equal([true, false, false], levels.Select(level => level.Investment.Total.HasGap));
        Assert.Equal(30_000m, levels[0].Investment.Total.Difference?.Units);
        Assert.Equal([150_000m, 400_000m, 400_000m], levels.Select(level => level.Running.Total.Computed.Units!.Value));
        Assert.Equal([98_000m, 850_000m, 50_000m], levels.Select(level => level.Gain.Total.Computed.Units!.Value));
        Assert.Equal([-52_000m, 450_000m, -350_000m], levels.Select(level => level.Net().Units!.Value));
        Assert.Equal([PaybackState.Never, PaybackState.Years, PaybackState.Never], levels.Select(level => level.Payback().State));
        Assert.Equal(3.56m, Math.Round(levels[1].Payback().Years, 2));
        Assert.Equal(8, levels[1].Investment.Details.Count);
    }

    [Fact]
    public void F_C5_levels_added_up_pay_back_later_and_later()
    {
        var cumulative = ScenarioComparison.Of(Live(SketchNames.ChamberOfCommerce)).Cumulative;

        Assert.Equal([1_685_000m, 2_595_000m], cumulative.Select(levels => levels.Investment.Computed.Units!.Value));
        Assert.Equal([1_715_000m, 2_625_000m], cumulative.Select(levels => levels.Investment.Stated.Units!.Value));
        Assert.Equal([(3.07m, 3.13m), (4.34m, 4.39m)], cumulative.Select(levels => Years(levels.Replaced)));
        Assert.Equal([(4.23m, 4.31m), (54.06m, 54.69m)], cumulative.Select(levels => Years(levels.Added)));
    }

    [Fact]
    public void F_C6_a_growth_of_five_per_cent_implies_ten_million_francs()
    {
        var implied = Assert.Single(DerivedFigures.Of(Live(SketchNames.ChamberOfCommerce)).Figures);

        Assert.Equal(10_000_000m, implied.Amount?.Units);
    }

    [Fact]
    public void F_T1_and_T3_shares_of_turnover_and_of_budget_and_the_amount_a_head()
    {
        var figures = DerivedFigures.Of(Live(SketchNames.TechStart)).Figures;

        Assert.Equal(0.032m, figures[0].Number);
        Assert.Equal(1_778m, Math.Round(figures[1].Amount!.Units!.Value));
        Assert.Equal(0.125m, figures[2].Number);
    }

    [Theory]
    [InlineData(SketchNames.Municipality2016, "")]
    [InlineData(SketchNames.IllustrativeMunicipality, "")]
    [InlineData(SketchNames.ChamberOfCommerce, "V10 V10 V29")]
    [InlineData(SketchNames.TechStart, "V2 V8 V8 V8 V8")]
    public void The_inconsistencies_of_the_sources_are_warned_of_and_no_others(string name, string rules)
    {
        var blocking = Alerts.Of(Live(name)).Where(alert => alert.Level != AlertLevel.Information);

        Assert.Equal(rules, string.Join(' ', blocking.Select(alert => alert.Rule).Order(StringComparer.Ordinal).OrderBy(rule => rule.Length)));
    }

    private static (decimal Computed, decimal Stated) Years(CumulativeRunning running) =>
        (Math.Round(running.Computed.Years, 2), Math.Round(running.Stated.Years, 2));

    private static LivePlan Live(string name) => LivePlan.Of(SketchedPlan.Planted(ShippedSketches.Load(name), fromTemplate: false));
}
