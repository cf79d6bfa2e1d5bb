using System.Text;
using Portal.Web.Meetings;

namespace Portal.Web.Tests.Meetings;

public sealed class CalendarTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static CalendarEntry Entry => new() { Uid = "1@ville.example", Sequence = 2, Title = "Conseil municipal", Day = new(2026, 4, 16), Address = "https://ville.example/meetings/1" };

    [Fact]
    public void A_session_with_an_hour_is_written_in_universal_time()
    {
        var text = CalendarText.Of([Entry with { StartsAt = new(2026, 4, 16, 18, 30, 0, TimeSpan.FromHours(2)) }], "Ville", Noon);

        Assert.Contains("DTSTART:20260416T163000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND:20260416T183000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("UID:1@ville.example\r\nSEQUENCE:2\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_without_an_hour_takes_its_day()
    {
        var text = CalendarText.Of([Entry], "Ville", Noon);

        Assert.Contains("DTSTART;VALUE=DATE:20260416\r\nDTEND;VALUE=DATE:20260417\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_called_off_says_so() =>
        Assert.Contains("STATUS:CANCELLED", CalendarText.Of([Entry with { IsCalledOff = true }], "Ville", Noon), StringComparison.Ordinal);

    [Fact]
    public void Signs_that_mean_something_to_calendars_are_escaped() =>
        Assert.Contains("LOCATION:Salle A\\, rez-de-chaussée\\; entrée B\\\\C\\nSonner\r\n", CalendarText.Of([Entry with { Place = "Salle A, rez-de-chaussée; entrée B\\C\nSonner" }], "Ville", Noon), StringComparison.Ordinal);

    [Fact]
    public void No_line_is_longer_than_75_bytes_and_none_cuts_a_character()
    {
        var text = CalendarText.Of([Entry with { Description = string.Concat(Enumerable.Repeat("é€🏛 ", 60)) }], "Ville", Noon);

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains(string.Concat(Enumerable.Repeat("é€🏛 ", 60)), text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
