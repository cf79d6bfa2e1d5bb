using System.Globalization;
using Portal.Domain.Plans.Views;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Views;

/// <summary>F-T1…6: every computed figure of the one-page strategy.</summary>
public sealed class TechStartFiguresTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    [Theory]
    [InlineData("share", "3,2\u00A0%")]
    [InlineData("head", "1\u202F778\u00A0€")]
    [InlineData("training", "12,5\u00A0%")]
    public void Derived_figures_are_shown_beside_their_source(string record, string shown)
    {
        var figure = DerivedFigures.Of(TechStart.Plan().Live).Figures.Single(figure => figure.Record.Id == record);

        Assert.Equal(shown, figure.Format(French));
        Assert.Contains(record, DerivedFigures.Of(TechStart.Plan().Live).Beside("it").Select(beside => beside.Record.Id));
    }

    [Fact]
    public void Four_risks_with_a_level_only_stand_in_the_band_and_in_no_cell()
    {
        var map = HeatMap.Of(TechStart.Plan().Live);

        Assert.Equal(["cyber", "financial", "operational", "compliance"], map.Band.Select(risk => risk.Record.Id));
        Assert.Equal(2, map.Band.Count(risk => risk.Level == RiskLevel.High));
        Assert.All(map.Cells, cell => Assert.Empty(cell.Risks));
        Assert.Equal(16, map.Cells.Count);
    }

    [Fact]
    public void Indicators_without_value_have_no_data_and_an_actual_alone_has_no_target()
    {
        var board = KpiBoard.Of(TechStart.Plan().Live);

        Assert.Equal([99.5m, 85m, 95m, 90m, null], board.Readings.Select(reading => reading.Target));
        Assert.Equal([KpiStatus.NoData, KpiStatus.NoData, KpiStatus.NoData, KpiStatus.NoData, KpiStatus.NoTarget], board.Readings.Select(reading => reading.Status));
        Assert.Equal(new KpiPoint(2023, 0), board.Readings[4].Latest);
    }
}
