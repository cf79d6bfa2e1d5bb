using System.Globalization;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Views;

/// <summary>F-C1, F-C4…6: every computed figure of the chamber's plan.</summary>
public sealed class ChamberFiguresTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private readonly ScenarioComparison _comparison = ScenarioComparison.Of(Chamber.Plan().Live);

    [Fact]
    public void Level_one_states_115_and_adds_up_to_85()
    {
        var total = _comparison.Standalone[0].Investment.Total;

        Assert.Equal(("115\u00A0KF", "85\u00A0KF", "30\u00A0KF"), (total.Stated.Format(French), total.Computed.Format(French), total.Difference!.Format(French)));
        Assert.True(total.HasGap);
    }

    [Fact]
    public void The_other_totals_agree_with_their_lines()
    {
        Assert.Equal([1_600_000m, 910_000m], _comparison.Standalone.Skip(1).Select(scenario => scenario.Investment.Total.Computed.Units));
        Assert.All(_comparison.Standalone.Skip(1), scenario => Assert.False(scenario.Investment.Total.HasGap));
        Assert.Equal([150_000m, 400_000m, 400_000m], _comparison.Standalone.Select(scenario => scenario.Running.Total.Computed.Units));
        Assert.All(_comparison.Standalone, scenario => Assert.Equal(scenario.Running.Total.Stated.Units, scenario.Running.Total.Computed.Units));
    }

    [Fact]
    public void Gains_are_computed_only()
    {
        Assert.Equal([98_000m, 850_000m, 50_000m], _comparison.Standalone.Select(scenario => scenario.Gain.Total.Computed.Units));
        Assert.All(_comparison.Standalone, scenario => Assert.True(scenario.Gain.Total.IsComputedOnly));
    }

    [Fact]
    public void Lines_and_details_are_told_apart()
    {
        Assert.Equal([4, 7, 8], _comparison.Standalone.Select(scenario => scenario.Investment.Lines.Count));
        Assert.Equal([2, 2, 2], _comparison.Standalone.Select(scenario => scenario.Running.Lines.Count));
        Assert.Equal([3, 3, 1], _comparison.Standalone.Select(scenario => scenario.Gain.Lines.Count));
        Assert.Equal([0, 8, 0], _comparison.Standalone.Select(scenario => scenario.Investment.Details.Count));
    }

    [Fact]
    public void Alone_only_level_two_pays_back()
    {
        Assert.Equal([-52_000m, 450_000m, -350_000m], _comparison.Standalone.Select(scenario => scenario.Net().Units));
        Assert.Equal([PaybackState.Never, PaybackState.Years, PaybackState.Never], _comparison.Standalone.Select(scenario => scenario.Payback().State));
        Assert.Equal(3.56m, decimal.Round(_comparison.Standalone[1].Payback().Years, 2));
        Assert.Equal("−52\u00A0KF", _comparison.Standalone[0].Net().Format(French));
    }

    [Fact]
    public void Levels_one_and_two_together()
    {
        var both = _comparison.Cumulative[0];

        Assert.Equal((1_685_000m, 1_715_000m, 948_000m), (both.Investment.Computed.Units, both.Investment.Stated.Units, both.Gain.Units));
        Assert.Equal((400_000m, 548_000m), (both.Replaced.Running.Units, both.Replaced.Net.Units));
        Assert.Equal((3.07m, 3.13m), (decimal.Round(both.Replaced.Computed.Years, 2), decimal.Round(both.Replaced.Stated.Years, 2)));
        Assert.Equal((550_000m, 398_000m), (both.Added.Running.Units, both.Added.Net.Units));
        Assert.Equal((4.23m, 4.31m), (decimal.Round(both.Added.Computed.Years, 2), decimal.Round(both.Added.Stated.Years, 2)));
        Assert.Null(both.Chosen);
    }

    [Fact]
    public void All_three_levels_together()
    {
        var all = _comparison.Cumulative[1];

        Assert.Equal((2_595_000m, 2_625_000m, 998_000m), (all.Investment.Computed.Units, all.Investment.Stated.Units, all.Gain.Units));
        Assert.Equal((598_000m, 4.34m, 4.39m), (all.Replaced.Net.Units, decimal.Round(all.Replaced.Computed.Years, 2), decimal.Round(all.Replaced.Stated.Years, 2)));
        Assert.Equal((950_000m, 48_000m), (all.Added.Running.Units, all.Added.Net.Units));
        Assert.Equal((54.06m, 54.69m), (decimal.Round(all.Added.Computed.Years, 2), decimal.Round(all.Added.Stated.Years, 2)));
    }

    [Fact]
    public void Totals_convert_to_thousands_of_euros()
    {
        var investments = _comparison.Standalone.Select(scenario => scenario.Investment.Total).ToList();

        Assert.Equal("17,53\u00A0K€", investments[0].Stated.To(Currency.Eur).Format(French));
        Assert.Equal(["12,96\u00A0K€", "243,92\u00A0K€", "138,73\u00A0K€"], investments.Select(total => total.Computed.To(Currency.Eur).Format(French)));
    }

    [Fact]
    public void Five_percent_of_turnover_implies_ten_million_francs()
    {
        var figure = DerivedFigures.Of(Chamber.Plan().Live).Figures.Single();

        Assert.Equal("10\u202F000\u00A0KF", figure.Format(French));
        Assert.Equal((RatioOperation.ImpliedBase, 5m), (figure.Operation, figure.Rate));
    }

    [Fact]
    public void The_stages_cover_seven_quarters()
    {
        var calendar = StageCalendar.Of(Chamber.Plan().Live);

        Assert.Equal(7, calendar.Quarters.Count);
        Assert.Equal(("2000T4", "2002T2"), (calendar.Quarters[0].Key, calendar.Quarters[^1].Key));
        Assert.Equal(["2000T4", "2001S1", "2001S2-2002S1"], calendar.Bars.Select(bar => bar.Period!.Key));
        Assert.Equal("platform", calendar.Bars[2].Items.Single().Id);
    }
}
