using Portal.Domain.Notifications;
using Portal.Web.Notifications;

namespace Portal.Web.Tests.Notifications;

public sealed class MailScheduleTests
{
    private const string Paris = "Europe/Paris";

    [Theory]
    [InlineData("2026-11-18T06:59:00Z", "2026-11-18T07:00:00Z")] // Wednesday, a minute before eight
    [InlineData("2026-11-18T07:00:00Z", "2026-11-19T07:00:00Z")] // at eight: the next morning
    [InlineData("2026-11-20T15:00:00Z", "2026-11-23T07:00:00Z")] // Friday: Monday
    [InlineData("2026-12-24T15:00:00Z", "2026-12-28T07:00:00Z")] // Christmas and a week-end
    [InlineData("2026-03-27T15:00:00Z", "2026-03-30T06:00:00Z")] // clocks go forward on Sunday: still eight o’clock
    [InlineData("2026-10-23T15:00:00Z", "2026-10-26T07:00:00Z")] // and back
    public void A_daily_letter_leaves_at_eight_on_the_next_working_morning(string now, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, null), MailSchedule.DueAt(MailRhythm.Daily, DateTimeOffset.Parse(now, null), Paris, "fr-FR"));

    [Theory]
    [InlineData("2026-11-18T12:00:00Z", "2026-11-23T07:00:00Z")]
    [InlineData("2026-11-23T06:00:00Z", "2026-11-23T07:00:00Z")]
    [InlineData("2026-04-01T12:00:00Z", "2026-04-07T06:00:00Z")] // Easter Monday: on Tuesday
    public void A_weekly_letter_leaves_on_the_first_working_morning_of_the_week(string now, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, null), MailSchedule.DueAt(MailRhythm.Weekly, DateTimeOffset.Parse(now, null), Paris, "fr-FR"));

    [Fact]
    public void No_mail_has_no_date() => Assert.Null(MailSchedule.DueAt(MailRhythm.Never, DateTimeOffset.UnixEpoch, Paris, "fr-FR"));
}
