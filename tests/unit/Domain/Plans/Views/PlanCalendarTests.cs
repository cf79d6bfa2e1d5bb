using Portal.Domain.Plans.Views;
using Portal.Domain.Tests.Plans.Support;

namespace Portal.Domain.Tests.Plans.Views;

public sealed class PlanCalendarTests
{
    [Fact]
    public void Neighbouring_quarters_merge_and_what_has_no_date_is_listed_apart()
    {
        var calendar = PlanCalendar.Of(Municipality.Plan()
            .Coded("grid-row", "X1", "X1", ("title", "Messagerie"), ("q.2016T4", "planned"), ("q.2017T1", "planned"), ("q.2018T1", "done"))
            .Coded("macro-task", "t", "MT11", ("title", "Procédure"), ("milestone", "2016-02-15"))
            .Record("milestone", "j", ("title", "Bilan"), ("due", "2017-12-31"), ("state", "reached")).Live);

        Assert.Equal(["Messagerie", "Procédure", "Bilan"], calendar.Lines.Select(line => line.Title));
        Assert.Equal([(new DateOnly(2016, 10, 1), new DateOnly(2017, 3, 31), GridState.Planned), (new DateOnly(2018, 1, 1), new DateOnly(2018, 3, 31), GridState.Done)], calendar.Lines[0].Bars.Select(bar => (bar.From, bar.To, bar.State)));
        Assert.True(calendar.Lines[1].Bars[0].IsMark);
        Assert.Equal(11, calendar.Unplanned.Count);
        Assert.Equal((new DateOnly(2016, 1, 1), new DateOnly(2018, 3, 31), 9), (calendar.Start, calendar.End, calendar.Quarters.Count()));
    }

    [Fact]
    public void A_slip_of_a_century_is_listed_and_not_drawn()
    {
        var calendar = PlanCalendar.Of(SketchedPlan.Over(2016, 2019)
            .Record("stage", "a", ("title", "Étape"), ("period", "2016T1")).Record("stage", "b", ("title", "Faute"), ("period", "2016-2116")).Record("milestone", "m", ("title", "Loin"), ("due", "2190-01-01")).Live);

        Assert.Equal(["Étape"], calendar.Lines.Select(line => line.Title));
        Assert.Equal(["Faute", "Loin"], calendar.Unplanned.Select(record => record["title"]));
    }
}
