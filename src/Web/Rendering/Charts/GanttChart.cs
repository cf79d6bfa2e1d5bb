using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;
using static Portal.Web.Rendering.Charts.ChartText;

namespace Portal.Web.Rendering.Charts;

/// <summary>The line of time as SVG: a row a record, bars placed by date between lines that mark the quarters, a diamond for a day. The table that says the same stands next to it.</summary>
public sealed class GanttChart(string id, string title, PlanCalendar calendar, IReadOnlyList<string> states, CultureInfo culture) : IHtmlContent
{
    private const int Labels = 248, Time = 512, Row = 26, Head = 40, LongestLabel = 38;
    private readonly double _days = Math.Max(1, calendar.End.DayNumber - calendar.Start.DayNumber + 1);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var height = Head + calendar.Lines.Count * Row + 8;
        writer.Write($"<svg class=\"chart gantt\" viewBox=\"0 0 {Labels + Time} {height}\" role=\"img\" data-start=\"{Iso(calendar.Start)}\" data-days=\"{N(_days)}\" data-left=\"{Labels}\" data-width=\"{Time}\" aria-labelledby=\"{id}-title\"><title id=\"{id}-title\">{encoder.Encode(title)}</title>");
        ChartPatterns.Write(writer, id, states.Count);
        WriteQuarters(writer, encoder, height);
        for (var index = 0; index < calendar.Lines.Count; index++) WriteLine(writer, encoder, calendar.Lines[index], Head + index * Row);
        writer.Write("</svg>");
        ChartLegend.Write(writer, encoder, id, states);
    }

    private void WriteQuarters(TextWriter writer, HtmlEncoder encoder, int height)
    {
        var quarters = calendar.Quarters.ToList();
        foreach (var quarter in quarters)
        {
            var isYear = quarter.Number == 1;
            writer.Write($"<line class=\"{(isYear ? "axis" : "grid-line")}\" x1=\"{N(At(quarter.Start))}\" x2=\"{N(At(quarter.Start))}\" y1=\"{(isYear ? 0 : Head - 16)}\" y2=\"{height}\"/>");
            if (quarters.Count <= 16)
                writer.Write($"<text class=\"category\" x=\"{N((At(quarter.Start) + At(quarter.End.AddDays(1))) / 2)}\" y=\"{Head - 6}\">{encoder.Encode(quarter.Format(culture).Split(' ', '\u00A0')[0])}</text>");
        }
        foreach (var year in quarters.GroupBy(quarter => quarter.Year))
            writer.Write($"<text class=\"start total\" x=\"{N(At(year.First().Start) + 4)}\" y=\"14\">{year.Key}</text>");
    }

    private void WriteLine(TextWriter writer, HtmlEncoder encoder, CalendarLine line, int y)
    {
        var label = line.Record.Code is { Length: > 0 } code ? $"{code} {line.Title}" : line.Title;
        writer.Write($"<line class=\"grid-line\" x1=\"0\" x2=\"{Labels + Time}\" y1=\"{y}\" y2=\"{y}\"/><text class=\"start\" x=\"0\" y=\"{y + 17}\">{encoder.Encode(Short(label, LongestLabel))}</text>");
        foreach (var bar in line.Bars)
        {
            var (x, end) = (At(bar.From), At(bar.To.AddDays(1)));
            var series = (int)bar.State + 1;
            // What a hand needs to move it in the editor; nobody else looks at it.
            writer.Write($"<g data-record=\"{encoder.Encode(line.Record.Id)}\" data-field=\"{bar.Field}\" data-from=\"{Iso(bar.From)}\" data-to=\"{Iso(bar.To)}\" data-mark=\"{(bar.IsMark ? "true" : "false")}\"{(bar.Step is { } step and not Granularity.Week ? $" data-step=\"{step.ToString().ToLowerInvariant()}\"" : "")}>");
            if (bar.IsMark) writer.Write($"<path class=\"series-{series}\" d=\"M{N(x)} {y + 5}l8 8-8 8-8-8z\"/>");
            else foreach (var fill in new[] { $"class=\"series-{series}\"", $"fill=\"url(#{id}-pattern-{series})\"" })
                    writer.Write($"<rect {fill} x=\"{N(x)}\" y=\"{y + 5}\" width=\"{N(Math.Max(3, end - x))}\" height=\"16\" rx=\"2\"/>");
            writer.Write("</g>");
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private double At(DateOnly day) => Labels + (day.DayNumber - calendar.Start.DayNumber) / _days * Time;
}
