using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Governance;

public sealed class RecurrenceTests
{
    [Fact]
    public void Every_week_is_the_same_day_from_the_first_one_on() =>
        Assert.Equal(["2026-03-06", "2026-03-13", "2026-03-20"], Dates(new(RecurrenceRhythm.Weekly, DayOfWeek.Friday, 1, 1, Day("2026-03-02")), "2026-03-02", 3));

    [Fact]
    public void Every_two_weeks_keeps_to_the_weeks_it_was_counted_from_and_not_to_the_day_one_looks() =>
        Assert.Equal(["2026-03-16", "2026-03-30"], Dates(new(RecurrenceRhythm.Weekly, DayOfWeek.Monday, 2, 1, Day("2026-03-02")), "2026-03-09", 2));

    [Fact]
    public void The_second_Tuesday_and_the_last_Friday_of_a_month_are_found_in_every_month()
    {
        Assert.Equal(["2026-03-10", "2026-04-14", "2026-05-12"], Dates(new(RecurrenceRhythm.Monthly, DayOfWeek.Tuesday, 1, 2, Day("2026-03-02")), "2026-03-02", 3));
        Assert.Equal(["2026-03-27", "2026-05-29", "2026-07-31"], Dates(new(RecurrenceRhythm.Monthly, DayOfWeek.Friday, 2, Recurrence.Last, Day("2026-03-02")), "2026-03-02", 3));
    }

    [Fact]
    public void Four_and_five_times_a_year_are_spread_over_the_year_the_same_each_year()
    {
        Assert.Equal(["2026-03-04", "2026-06-03", "2026-09-02", "2026-12-02", "2027-03-03"], Dates(new(RecurrenceRhythm.Yearly, DayOfWeek.Wednesday, 4, 1, Day("2026-03-01")), "2026-03-01", 5));
        var five = new Recurrence(RecurrenceRhythm.Yearly, DayOfWeek.Wednesday, 5, 1, Day("2026-01-01")).After(Day("2025-12-31"), 10).ToList();
        Assert.Equal(five.Take(5).Select(date => date.Month), five.Skip(5).Select(date => date.Month));
        Assert.Equal(5, five.Count(date => date.Year == 2026));
    }

    [Fact]
    public void What_no_calendar_holds_is_refused()
    {
        Assert.Equal(GovernanceRules.RecurrencesMakeSense, Refusal(new(RecurrenceRhythm.Weekly, DayOfWeek.Monday, 0, 1, Day("2026-03-02"))));
        Assert.Equal(GovernanceRules.RecurrencesMakeSense, Refusal(new(RecurrenceRhythm.Monthly, DayOfWeek.Monday, 1, 6, Day("2026-03-02"))));
        Assert.Equal(GovernanceRules.MeetingsEndAfterTheyStart, Refusal(new(RecurrenceRhythm.Weekly, DayOfWeek.Monday, 1, 1, Day("2026-03-02"), new(10, 0), new(9, 0))));
    }

    [Fact]
    public void A_body_does_not_report_to_itself_and_its_charter_is_short()
    {
        var body = Council.Of(BodyKind.Workshop, 3);
        Assert.Equal(GovernanceRules.ReportsGoElsewhere, Assert.Throws<RuleBrokenException>(() => body.Adopt(body.Settings with { Charter = new BodyCharter { ReportsTo = body.Id } })).Rule);
        Assert.Equal(GovernanceRules.ChartersAreShort, Assert.Throws<RuleBrokenException>(() => body.Adopt(body.Settings with { Charter = new BodyCharter { Agenda = [.. Enumerable.Repeat("Point", 21)] } })).Rule);
    }

    [Fact]
    public void Two_recurrences_on_one_day_are_one_session()
    {
        var weekly = new Recurrence(RecurrenceRhythm.Weekly, DayOfWeek.Monday, 1, 1, Day("2026-03-02"));
        var charter = new BodyCharter { Recurrences = [weekly, new(RecurrenceRhythm.Monthly, DayOfWeek.Monday, 1, 2, Day("2026-03-02")), weekly with { Day = DayOfWeek.Friday }] };

        Assert.Equal(["2026-03-06", "2026-03-09", "2026-03-13"], charter.After(Day("2026-03-02"), 3).Select(each => each.On.ToString("yyyy-MM-dd")));
    }

    private static IEnumerable<string> Dates(Recurrence recurrence, string after, int count) => recurrence.After(Day(after), count).Select(date => date.ToString("yyyy-MM-dd"));

    private static BusinessRule Refusal(Recurrence recurrence) => Assert.Throws<RuleBrokenException>(recurrence.Check).Rule;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
