namespace Portal.Web.Meetings;

/// <summary>A session as calendars know it. Without an hour it takes the whole day.</summary>
public sealed record CalendarEntry
{
    /// <summary>Stays the same however often the session moves, so that calendars replace it.</summary>
    public required string Uid { get; init; }
    public required int Sequence { get; init; }
    public required string Title { get; init; }
    public required DateOnly Day { get; init; }
    public DateTimeOffset? StartsAt { get; init; }
    public DateTimeOffset? EndsAt { get; init; }
    public string? Place { get; init; }
    public string? Description { get; init; }
    public required string Address { get; init; }
    public bool IsCalledOff { get; init; }
}
