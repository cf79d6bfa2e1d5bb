using System.Globalization;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Shared;

public sealed class PeriodTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    [Theory]
    [InlineData("2016", "2016", "2016-01-01", "2016-12-31")]
    [InlineData("2016T1", "2016T1", "2016-01-01", "2016-03-31")]
    [InlineData("T4 2000", "2000T4", "2000-10-01", "2000-12-31")]
    [InlineData("4e trimestre 2000", "2000T4", "2000-10-01", "2000-12-31")]
    [InlineData("4ème trimestre 2000", "2000T4", "2000-10-01", "2000-12-31")]
    [InlineData("2016Q2", "2016T2", "2016-04-01", "2016-06-30")]
    [InlineData("2001S1", "2001S1", "2001-01-01", "2001-06-30")]
    [InlineData("1er semestre 2001", "2001S1", "2001-01-01", "2001-06-30")]
    [InlineData("2001S2-2002S1", "2001S2-2002S1", "2001-07-01", "2002-06-30")]
    [InlineData("2001S2 – 2002S1", "2001S2-2002S1", "2001-07-01", "2002-06-30")]
    [InlineData("2016-2019", "2016-2019", "2016-01-01", "2019-12-31")]
    [InlineData("2016T2-T3", "2016T2-2016T3", "2016-04-01", "2016-09-30")]
    [InlineData("2016T4-2017T1", "2016T4-2017T1", "2016-10-01", "2017-03-31")]
    [InlineData("2016-03", "2016-03", "2016-03-01", "2016-03-31")]
    [InlineData("mars 2016", "2016-03", "2016-03-01", "2016-03-31")]
    [InlineData("février 2016 à avril 2016", "2016-02-2016-04", "2016-02-01", "2016-04-30")]
    [InlineData("15/02/2016", "2016-02-15", "2016-02-15", "2016-02-15")]
    [InlineData("15 février 2016", "2016-02-15", "2016-02-15", "2016-02-15")]
    [InlineData("2016-W01", "2016-W01", "2016-01-04", "2016-01-10")]
    public void Periods_are_read_as_people_type_them(string typed, string key, string start, string end)
    {
        Assert.True(Period.TryParse(typed, out var period));
        Assert.Equal(key, period.Key);
        Assert.Equal(start, period.Start.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(end, period.End.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(period, Period.Parse(period.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2016T5")]
    [InlineData("2016-13")]
    [InlineData("2019-2016")]
    [InlineData("31/02/2016")]
    [InlineData("bientôt")]
    [InlineData("0000")]
    [InlineData("2016-W60")]
    public void What_is_not_a_period_is_refused(string? typed) => Assert.Null(Period.Parse(typed));

    [Fact]
    public void A_range_lists_the_quarters_it_touches()
    {
        Assert.Equal(["2001T3", "2001T4", "2002T1", "2002T2"], Period.Parse("2001S2-2002S1")!.Quarters.Select(quarter => quarter.Key));
        Assert.Equal(new Quarter(2017, 1), new Quarter(2016, 4).Next);
        Assert.True(new Quarter(2016, 4) < new Quarter(2017, 1));
        Assert.True(Quarter.TryParse("2016T3", out var third));
        Assert.Equal(new Quarter(2016, 3), third);
        Assert.False(Quarter.TryParse("2016S1", out _));
    }

    [Fact]
    public void Periods_sort_as_a_calendar()
    {
        string[] typed = ["2001S2-2002S1", "2001S1", "2000T4"];

        Assert.Equal(["2000T4", "2001S1", "2001S2-2002S1"], typed.Select(Period.Parse).Order().Select(period => period!.Key));
    }

    [Fact]
    public void Periods_are_told_in_the_readers_language()
    {
        Assert.Equal("T4\u00A02000", Period.Parse("2000T4")!.Format(French));
        Assert.Equal("Q4\u00A02000", Period.Parse("2000T4")!.Format(CultureInfo.GetCultureInfo("en-GB")));
        Assert.Equal("2ᵉ\u00A0semestre 2001\u00A0– 1ᵉʳ\u00A0semestre 2002", Period.Parse("2001S2-2002S1")!.Format(French));
        Assert.Equal("15 février 2016", Period.Parse("15/02/2016")!.Format(French));
    }
}
