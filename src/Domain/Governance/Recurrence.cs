using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// When a body meets again: every so many weeks, on the n-th (or last) such day of the month, or so many times a year. Dates are local to the
/// organisation and counted from <paramref name="From"/>, so that « every two weeks » means the same weeks for everyone.
/// </summary>
/// <param name="Every">Weeks between two sessions (weekly), months between two (monthly), sessions in a year (yearly).</param>
/// <param name="Nth">Which such day of the month, 5 for the last one; not looked at when weekly.</param>
public sealed record Recurrence(RecurrenceRhythm Rhythm, DayOfWeek Day, int Every, int Nth, DateOnly From, TimeOnly? StartsAt = null, TimeOnly? EndsAt = null)
{
    public const int Last = 5;

    /// <summary>Refuses what no calendar holds.</summary>
    public void Check()
    {
        var most = Rhythm switch { RecurrenceRhythm.Weekly => 52, RecurrenceRhythm.Monthly => 12, RecurrenceRhythm.Yearly => 12 };
        Rule.Require(Enum.IsDefined(Day) && Every >= 1 && Every <= most && Nth is >= 1 and <= Last, GovernanceRules.RecurrencesMakeSense, most);
        Rule.Require(EndsAt is null || (StartsAt is { } start && EndsAt > start), GovernanceRules.MeetingsEndAfterTheyStart);
    }

    /// <summary>The next dates strictly after <paramref name="day"/>, the nearest first.</summary>
    public IEnumerable<DateOnly> After(DateOnly day, int count) => Dates().SkipWhile(date => date <= day || date < From).Take(count);

    private IEnumerable<DateOnly> Dates() => Rhythm switch
    {
        RecurrenceRhythm.Weekly => Weeks(),
        RecurrenceRhythm.Monthly => Months(Every),
        RecurrenceRhythm.Yearly => Year(),
    };

    private IEnumerable<DateOnly> Weeks()
    {
        for (var date = From.AddDays(((int)Day - (int)From.DayOfWeek + 7) % 7); ; date = date.AddDays(7 * Every)) yield return date;
    }

    private IEnumerable<DateOnly> Months(int step)
    {
        for (var month = new DateOnly(From.Year, From.Month, 1); ; month = month.AddMonths(step)) yield return InMonth(month);
    }

    // Five times a year is not a whole number of months apart: months are spread as evenly as they can be, the same every year.
    private IEnumerable<DateOnly> Year()
    {
        for (var first = new DateOnly(From.Year, From.Month, 1); ; first = first.AddYears(1))
            for (var number = 0; number < Every; number++) yield return InMonth(first.AddMonths(12 * number / Every));
    }

    private DateOnly InMonth(DateOnly month)
    {
        if (Nth == Last)
        {
            var end = month.AddMonths(1).AddDays(-1);
            return end.AddDays(-(((int)end.DayOfWeek - (int)Day + 7) % 7));
        }

        return month.AddDays(((int)Day - (int)month.DayOfWeek + 7) % 7 + 7 * (Nth - 1));
    }
}
