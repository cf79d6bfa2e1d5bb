using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Portal.Domain.Shared;

/// <summary>
/// One year, semester, quarter, month, week or day. <paramref name="Number"/> counts within the year: 1 or 2 for a semester,
/// 1 to 366 for a day, 1 for a year. Keys: <c>2016</c>, <c>2001S1</c>, <c>2016T1</c>, <c>2016-03</c>, <c>2016-W12</c>, <c>2016-02-15</c>.
/// </summary>
public readonly record struct PeriodUnit(Granularity Granularity, int Year, int Number)
{
    public DateOnly Start => Granularity switch
    {
        Granularity.Year => new(Year, 1, 1),
        Granularity.Semester => new(Year, Number * 6 - 5, 1),
        Granularity.Quarter => new(Year, Number * 3 - 2, 1),
        Granularity.Month => new(Year, Number, 1),
        Granularity.Week => ISOWeek.ToDateOnly(Year, Number, DayOfWeek.Monday),
        Granularity.Day => new DateOnly(Year, 1, 1).AddDays(Number - 1),
    };

    /// <summary>The last day, included.</summary>
    public DateOnly End => Granularity switch
    {
        Granularity.Year => new(Year, 12, 31),
        Granularity.Semester => Start.AddMonths(6).AddDays(-1),
        Granularity.Quarter => Start.AddMonths(3).AddDays(-1),
        Granularity.Month => Start.AddMonths(1).AddDays(-1),
        Granularity.Week => Start.AddDays(6),
        Granularity.Day => Start,
    };

    public string Key => Granularity switch
    {
        Granularity.Year => Invariant($"{Year}"),
        Granularity.Semester => Invariant($"{Year}S{Number}"),
        Granularity.Quarter => Invariant($"{Year}T{Number}"),
        Granularity.Month => Invariant($"{Year}-{Number:00}"),
        Granularity.Week => Invariant($"{Year}-W{Number:00}"),
        Granularity.Day => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public static PeriodUnit Of(DateOnly day) => new(Granularity.Day, day.Year, day.DayOfYear);

    public static bool TryParse([NotNullWhen(true)] string? text, out PeriodUnit unit) => PeriodParser.TryParseUnit(text, out unit);

    public string Format(CultureInfo culture) => PeriodFormat.Unit(this, culture);

    public override string ToString() => Key;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
