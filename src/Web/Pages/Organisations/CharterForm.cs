using System.ComponentModel.DataAnnotations;
using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Web.Pages.Organisations;

/// <summary>A charter as it is typed: its standing points, its place, the body it reports to, and one more recurrence when one is filled in.</summary>
public sealed class CharterForm
{
    public RecurrenceRhythm? Rhythm { get; set; }
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;
    [Range(1, 52, ErrorMessage = "Value.Missing")] public int Every { get; set; } = 1;
    [Range(1, Recurrence.Last, ErrorMessage = "Value.Missing")] public int Nth { get; set; } = 1;
    public DateOnly? From { get; set; }
    public TimeOnly? StartsAt { get; set; }
    public TimeOnly? EndsAt { get; set; }
    [StringLength(Meeting.PlaceLength, ErrorMessage = "Text.Long")] public string? Place { get; set; }
    public string? Agenda { get; set; }
    public BodyId? ReportsTo { get; set; }

    public static CharterForm Of(BodyCharter? charter) => new() { Place = charter?.Place, Agenda = string.Join('\n', charter?.Agenda ?? []), ReportsTo = charter?.ReportsTo };

    public BodyCharter Apply(BodyCharter? former, DateOnly today) => (former ?? new BodyCharter()) with
    {
        Place = string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(),
        Agenda = [.. (Agenda ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        ReportsTo = ReportsTo,
        Recurrences = [.. former?.Recurrences ?? [], .. Rhythm is { } rhythm ? [new Recurrence(rhythm, Day, Every, Nth, From ?? today, StartsAt, EndsAt)] : Array.Empty<Recurrence>()],
    };
}
