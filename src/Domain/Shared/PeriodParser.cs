using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Domain.Shared;

/// <summary>Reads periods as people type them: keys, « T4 2000 », « 4e trimestre 2000 », « mars 2016 », « 15/02/2016 », and ranges of them.</summary>
internal static partial class PeriodParser
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2200;
    private const int LongestText = 60;

    private static readonly string[][] Months =
    [
        ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"], ["juin", "june"],
        ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"], ["novembre", "november"], ["decembre", "december"],
    ];

    public static bool TryParse(string? text, out Period? period)
    {
        period = null;
        if (Key(text) is { } key)
        {
            period = new(key, key);
            return true;
        }
        var plain = Plain(text);
        if (plain.Length is 0 or > LongestText) return false;
        if (Unit(plain) is { } single) period = new(single, single);
        else
            for (var i = 1; i < plain.Length - 1 && period is null; i++)
                if (plain[i] is '-' && Unit(plain[..i].Trim()) is { } from && To(plain[(i + 1)..].Trim(), from) is { } to && from.Start <= to.End)
                    period = new(from, to);
        return period is not null;
    }

    public static bool TryParseUnit(string? text, out PeriodUnit unit)
    {
        if (Key(text) is { } key)
        {
            unit = key;
            return true;
        }
        var plain = Plain(text);
        var found = plain.Length is > 0 and <= LongestText ? Unit(plain) : null;
        unit = found.GetValueOrDefault();
        return found is not null;
    }

    /// <summary>2016, 2016T1 and 2001S1 as the cells of a grid are keyed: read without ceremony, since a grid has hundreds.</summary>
    private static PeriodUnit? Key(string? text)
    {
        if (text is not { Length: 4 or 6 } || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < EarliestYear or > LatestYear) return null;
        if (text.Length == 4) return new(Granularity.Year, year, 1);
        return (text[4], text[5]) switch
        {
            ('T', >= '1' and <= '4') => new(Granularity.Quarter, year, text[5] - '0'),
            ('S', '1' or '2') => new(Granularity.Semester, year, text[5] - '0'),
            _ => null,
        };
    }

    /// <summary>The end of a range may leave out the year of its start: « 2016T2-T3 ».</summary>
    private static PeriodUnit? To(string text, PeriodUnit from) => Unit(text) ?? Unit(string.Create(CultureInfo.InvariantCulture, $"{from.Year}{text}"));

    private static PeriodUnit? Unit(string text)
    {
        foreach (var (shape, granularity) in Shapes)
        {
            if (shape.Match(text) is not { Success: true } match || !int.TryParse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture, out var year) || year is < EarliestYear or > LatestYear) continue;
            if (granularity == Granularity.Day) return Day(match, year);
            var number = match.Groups["name"].Success ? Month(match.Groups["name"].Value)
                : match.Groups["n"].Success ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 1;
            if (number >= 1 && number <= Last(granularity, year)) return new(granularity, year, number);
        }
        return null;
    }

    private static readonly (Regex, Granularity)[] Shapes =
    [
        (YearShape(), Granularity.Year), (QuarterShape(), Granularity.Quarter), (QuarterFirstShape(), Granularity.Quarter),
        (SemesterShape(), Granularity.Semester), (SemesterFirstShape(), Granularity.Semester), (WeekShape(), Granularity.Week),
        (DayShape(), Granularity.Day), (FrenchDayShape(), Granularity.Day), (NamedDayShape(), Granularity.Day), (MonthShape(), Granularity.Month), (MonthFirstShape(), Granularity.Month), (NamedMonthShape(), Granularity.Month),
    ];

    private static int Last(Granularity granularity, int year) => granularity switch
    {
        Granularity.Year => 1,
        Granularity.Semester => 2,
        Granularity.Quarter => 4,
        Granularity.Month => 12,
        Granularity.Week => ISOWeek.GetWeeksInYear(year),
        Granularity.Day => DateTime.IsLeapYear(year) ? 366 : 365,
    };

    private static PeriodUnit? Day(Match match, int year)
    {
        var month = match.Groups["name"].Success ? Month(match.Groups["name"].Value) : int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? PeriodUnit.Of(new(year, month, day)) : null;
    }

    private static int Month(string name) => Array.FindIndex(Months, month => month.Contains(name)) + 1;

    /// <summary>Lower case, no accents, one kind of dash, single spaces, ordinals without their ending.</summary>
    private static string Plain(string? text)
    {
        // Lone surrogates and what is no character cannot be normalized, and no period needs them.
        if (text is null || text.Length > 2 * LongestText || text.Any(character => char.GetUnicodeCategory(character) is UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)) return "";
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(character is '–' or '—' or '−' or '→' ? '-' : char.IsWhiteSpace(character) ? ' ' : character);
        }
        return To().Replace(Ordinal().Replace(Spaces().Replace(plain.ToString(), " "), "$1"), "-");
    }

    [GeneratedRegex(" +", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
    [GeneratedRegex(@"\b([0-9])(?:er|ere|eme|nd|e|st|rd|th)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
    [GeneratedRegex(@" (?:a|au|to) ", RegexOptions.CultureInvariant)]
    private static partial Regex To();
    [GeneratedRegex(@"^(?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearShape();
    [GeneratedRegex(@"^(?<y>[0-9]{4})[ -]?[tq](?<n>[1-4])$", RegexOptions.CultureInvariant)]
    private static partial Regex QuarterShape();
    [GeneratedRegex(@"^(?:[tq](?<n>[1-4])|(?<n>[1-4]) (?:trimestre|quarter))[ /-]?(?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex QuarterFirstShape();
    [GeneratedRegex(@"^(?<y>[0-9]{4})[ -]?[sh](?<n>[12])$", RegexOptions.CultureInvariant)]
    private static partial Regex SemesterShape();
    [GeneratedRegex(@"^(?:[sh](?<n>[12])|(?<n>[12]) (?:semestre|semester|half))[ /-]?(?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex SemesterFirstShape();
    [GeneratedRegex(@"^(?<y>[0-9]{4})[ -]?w(?<n>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex WeekShape();
    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<n>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthShape();
    [GeneratedRegex(@"^(?<n>[0-9]{1,2})/(?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirstShape();
    [GeneratedRegex(@"^(?<name>[a-z]{3,9}) (?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedMonthShape();
    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayShape();
    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[/.](?<m>[0-9]{1,2})[/.](?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchDayShape();
    [GeneratedRegex(@"^(?<d>[0-9]{1,2}) (?<name>[a-z]{3,9}) (?<y>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedDayShape();
}
