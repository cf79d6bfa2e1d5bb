using Portal.Workflows.Timers;

namespace Portal.Workflows.Tests.Timers;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-04-06")] // Easter Monday
    [InlineData("2026-05-14")] // Ascension
    [InlineData("2026-05-25")] // Whit Monday
    [InlineData("2026-07-14")]
    [InlineData("2024-04-01")]
    [InlineData("2026-03-07")]
    public void Holidays_and_week_ends_are_not_worked(string day) => Assert.False(WorkingDays.French.IsWorking(Day(day)));

    [Fact]
    public void Ten_working_days_in_May_pass_over_three_holidays() =>
        Assert.Equal(Day("2026-05-19"), WorkingDays.French.Add(Day("2026-05-04"), 9));

    [Fact]
    public void Elsewhere_only_week_ends_count() => Assert.True(WorkingDays.For("de-DE").IsWorking(Day("2026-07-14")));

    [Fact]
    public void Clear_days_count_neither_end() => Assert.Equal(5, WorkingDays.ClearDays(Day("2026-03-02"), Day("2026-03-08")));

    [Fact]
    public void A_morning_is_eight_o_clock_on_both_sides_of_a_change_of_hour()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 7, 0, 0, TimeSpan.Zero), LocalTime.At(Day("2026-03-28"), LocalTime.Morning, "Europe/Paris"));
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 6, 0, 0, TimeSpan.Zero), LocalTime.At(Day("2026-03-29"), LocalTime.Morning, "Europe/Paris"));
        // 2:30 does not exist that night; and comes twice in October, when the first counts.
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), LocalTime.At(Day("2026-03-29"), new TimeOnly(2, 30), "Europe/Paris"));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), LocalTime.At(Day("2026-10-25"), new TimeOnly(2, 30), "Europe/Paris"));
    }

    [Fact]
    public void Today_is_the_organisation_s() =>
        Assert.Equal(Day("2026-03-03"), LocalTime.Today(new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero), "Europe/Paris"));

    [Fact]
    public void Reminders_come_five_and_two_days_before_on_the_day_then_to_the_lead_and_the_owner()
    {
        var reminders = Reminder.Of(Day("2026-03-16"), today: Day("2026-03-02")).ToList();

        Assert.Equal(["2026-03-11", "2026-03-14", "2026-03-16", "2026-03-17", "2026-03-19"], reminders.Select(reminder => reminder.On.ToString("yyyy-MM-dd")));
        Assert.Equal([ReminderLevel.Awaited, ReminderLevel.Awaited, ReminderLevel.Awaited, ReminderLevel.Lead, ReminderLevel.Owner], reminders.Select(reminder => reminder.Level));
        Assert.Equal([0, -1, -3], Reminder.Of(Day("2026-03-16"), today: Day("2026-03-14")).Select(reminder => reminder.DaysLeft));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
