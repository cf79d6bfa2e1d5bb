using System.Globalization;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Views;

/// <summary>F-M2…6: every computed figure of the municipal plan.</summary>
public sealed class MunicipalityFiguresTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private readonly EnvelopeTable _table = EnvelopeTable.Of(Municipality.Plan().Live);

    [Fact]
    public void Row_totals_and_the_grand_total_are_computed()
    {
        Assert.Equal([209_000m, 629_000m, 10_000m], _table.Rows.Select(row => row.Total.Computed.Units));
        Assert.Equal(["Infrastructure", "Modernisation des outils", "Centre de service"], _table.Rows.Select(row => row.Title));
        Assert.Equal(848_000m, _table.Grand.Computed.Units);
        Assert.True(_table.Grand.IsComputedOnly);
        Assert.Equal("848\u00A0K€", _table.Grand.Computed.Format(French));
    }

    [Fact]
    public void The_four_yearly_totals_are_stated_and_agree()
    {
        Assert.Equal([(2016, 529_000m), (2017, 244_000m), (2018, 40_000m), (2019, 35_000m)], _table.Years.Select(year => (year.Year, year.Total.Computed.Units!.Value)));
        Assert.All(_table.Years, year => Assert.Equal(year.Total.Stated.Units, year.Total.Computed.Units));
        Assert.All(_table.Years, year => Assert.False(year.Total.HasGap));
        Assert.Equal(848_000m, _table.Whole(TotalBasis.Stated).Units);
    }

    [Fact]
    public void A_blank_cell_is_not_zero()
    {
        Assert.Equal("—", _table.Rows[0].Amounts[2018].Format(French));
        Assert.Null(_table.Rows[2].Amounts[2017].Units);
        Assert.Equal("175K", _table.Rows[0].Amounts[2016].Raw);
    }

    [Fact]
    public void Shares_are_of_the_whole()
    {
        Assert.Equal([24.6m, 74.2m, 1.2m], _table.Rows.Select(row => decimal.Round(row.Share!.Value * 100, 1)));
        Assert.Equal("62,4\u00A0%", Numeral.Percent(_table.Year(2016)!.Share!.Value, French));
    }

    [Fact]
    public void The_first_year_asks_three_times_the_yearly_budget_and_seven_times_its_investment()
    {
        var load = BudgetLoad.Of(Municipality.Plan().Live);

        var (budget, investment) = (load.Comparisons[0], load.Comparisons[1]);
        Assert.Equal(3.1m, decimal.Round(budget.Years[0].Times!.Value, 1));
        Assert.Equal(7.1m, decimal.Round(investment.Years[0].Times!.Value, 1));
        Assert.Equal(212_000m, investment.Average.Units);
        Assert.Equal(2.8m, decimal.Round(investment.AverageTimes!.Value, 1));
    }

    [Fact]
    public void In_short_says_the_whole_the_first_year_and_the_yearly_budget()
    {
        var summary = PlanSummary.Of(Municipality.Plan().Live);

        Assert.Equal(["Total", "PeakYear", "TimesBudget", "Projects"], summary.Figures.Select(figure => figure.Key));
        Assert.Equal(("848\u00A0K€", 4), (((Money)summary.Figures[0].Arguments[0]).Format(French), (int)summary.Figures[0].Arguments[1]));
        Assert.Equal((2016, 62.4m), ((int)summary.Figures[1].Arguments[0], decimal.Round((decimal)summary.Figures[1].Arguments[1] * 100, 1)));
        Assert.Equal(3.1m, decimal.Round((decimal)summary.Figures[2].Arguments[1], 1));
        Assert.Contains("e-infra", summary.Figures[2].SourceIds);
        Assert.Contains("budget", summary.Figures[2].SourceIds);
        Assert.Equal((11, 3), ((int)summary.Figures[3].Arguments[0], (int)summary.Figures[3].Arguments[1]));
    }

    [Fact]
    public void Derived_figures_name_what_is_left_and_what_it_adds_up_to()
    {
        var figures = DerivedFigures.Of(Municipality.Plan().Live);

        Assert.Equal(442m, figures.Figures.Single(figure => figure.Record.Id == "workstations").Number);
        Assert.Equal(132m, figures.Figures.Single(figure => figure.Record.Id == "remote").Number);
        Assert.Equal(50m, figures.Figures.Single(figure => figure.Record.Id == "networked").Number);
        Assert.Equal("44,1\u00A0%", figures.Figures.Single(figure => figure.Record.Id == "investment").Format(French));
        Assert.Equal(2, figures.Beside("pcs").Count());
    }

    [Fact]
    public void The_grid_has_eleven_rows_of_sixteen_quarters_and_is_blank_in_the_source()
    {
        var grid = QuarterGrid.Of(Municipality.Plan().Live);

        Assert.Equal((11, 16, 176), (grid.Lines.Count, grid.Quarters.Count, grid.AllCells));
        Assert.False(grid.IsFilled);
        Assert.Equal(11, grid.Unplanned.Count());
        Assert.Equal(529_000m, MoneySum.Of([grid.Envelopes.OfTheme("infra", 2016, Currency.Eur), grid.Envelopes.OfTheme("tools", 2016, Currency.Eur), grid.Envelopes.OfTheme("service", 2016, Currency.Eur)], Currency.Eur).Units);
        Assert.Equal(MoneyState.Blank, grid.Envelopes.OfTheme("service", 2017, Currency.Eur).State);
    }
}
