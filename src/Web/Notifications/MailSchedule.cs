using Portal.Domain.Notifications;
using Portal.Workflows.Timers;

namespace Portal.Web.Notifications;

/// <summary>When the letter of a rhythm leaves: in the organisation's zone, at the start of a working morning, whatever the clocks do that night.</summary>
public static class MailSchedule
{
    private const int DaysAhead = 40;

    /// <summary>Null when no mail leaves.</summary>
    public static DateTimeOffset? DueAt(MailRhythm rhythm, DateTimeOffset now, string ianaZone, string culture) => rhythm switch
    {
        MailRhythm.AtOnce => now,
        MailRhythm.Daily => NextMorning(now, ianaZone, WorkingDays.For(culture), isWeekly: false),
        MailRhythm.Weekly => NextMorning(now, ianaZone, WorkingDays.For(culture), isWeekly: true),
        MailRhythm.Never => null,
    };

    private static DateTimeOffset NextMorning(DateTimeOffset now, string ianaZone, WorkingDays calendar, bool isWeekly)
    {
        var today = LocalTime.Today(now, ianaZone);
        for (var ahead = 0; ahead < DaysAhead; ahead++)
        {
            var day = today.AddDays(ahead);
            if (!calendar.IsWorking(day) || (isWeekly && !IsFirstOfItsWeek(day, calendar))) continue;
            var due = LocalTime.At(day, LocalTime.Morning, ianaZone);
            if (due > now) return due;
        }

        throw new InvalidOperationException($"No working morning within {DaysAhead} days of {now:O}.");
    }

    private static bool IsFirstOfItsWeek(DateOnly day, WorkingDays calendar)
    {
        for (var before = day; before.DayOfWeek != DayOfWeek.Monday;)
        {
            before = before.AddDays(-1);
            if (calendar.IsWorking(before)) return false;
        }

        return true;
    }
}
