namespace Portal.Workflows.Timers;

/// <summary>
/// The working days of an organisation: Monday to Friday but public holidays. French holidays are computed (five follow Easter); other
/// countries count week-ends only until their calendar is added.
/// </summary>
public sealed class WorkingDays
{
    private readonly bool _french;

    private WorkingDays(bool french) => _french = french;

    public static readonly WorkingDays French = new(true);
    public static readonly WorkingDays WeekendsOnly = new(false);

    /// <param name="culture">e.g. <c>fr-FR</c>: the country says which holidays.</param>
    public static WorkingDays For(string culture) => culture is "fr" or "fr-FR" ? French : WeekendsOnly;

    public bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !(_french && IsFrenchHoliday(day));

    /// <summary>The day that many working days later; zero gives the day itself.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorking(day)) left--;
        }

        return day;
    }

    /// <summary>Clear days (jours francs) between two dates: neither end counts.</summary>
    public static int ClearDays(DateOnly sent, DateOnly held) => Math.Max(0, held.DayNumber - sent.DayNumber - 1);

    private static bool IsFrenchHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25) => true,
        // Easter Monday, Ascension, Whit Monday.
        _ => (day.DayNumber - Easter(day.Year).DayNumber) is 1 or 39 or 50,
    };

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}
