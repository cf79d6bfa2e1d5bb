using System.Globalization;
using System.Text;

namespace Portal.Web.Meetings;

/// <summary>
/// Writes iCalendar (RFC 5545): the part calendars agree on. Times are UTC, so that no time zone table has to travel along; lines are folded at
/// 75 bytes without cutting a character.
/// </summary>
public static class CalendarText
{
    public const string ContentType = "text/calendar";
    private const int LineBytes = 75;

    public static string Of(IEnumerable<CalendarEntry> entries, string name, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Portail des schemas directeurs//Seances//FR");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:" + Escaped(name));
        foreach (var entry in entries) Event(text, entry, now);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarEntry entry, DateTimeOffset now)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, "UID:" + entry.Uid);
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
        Line(text, "DTSTAMP:" + Utc(now));
        if (entry.StartsAt is { } starts)
        {
            Line(text, "DTSTART:" + Utc(starts));
            Line(text, "DTEND:" + Utc(entry.EndsAt ?? starts.AddHours(2)));
        }
        else
        {
            Line(text, "DTSTART;VALUE=DATE:" + Date(entry.Day));
            Line(text, "DTEND;VALUE=DATE:" + Date(entry.Day.AddDays(1)));
        }

        Line(text, "SUMMARY:" + Escaped(entry.Title));
        if (entry.Place is { } place) Line(text, "LOCATION:" + Escaped(place));
        if (entry.Description is { } description) Line(text, "DESCRIPTION:" + Escaped(description));
        Line(text, "URL:" + entry.Address);
        Line(text, entry.IsCalledOff ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "END:VEVENT");
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\n", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LineBytes)
            {
                text.Append("\r\n ");
                bytes = 1; // the space that says the line goes on
            }

            text.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
