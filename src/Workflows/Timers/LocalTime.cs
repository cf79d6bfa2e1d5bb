namespace Portal.Workflows.Timers;

/// <summary>Dates as an organisation lives them.</summary>
public static class LocalTime
{
    /// <summary>Mails about a deadline leave at the start of a working morning, not at midnight.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    public static DateOnly Today(DateTimeOffset now, string ianaZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(ianaZone)).DateTime);

    /// <summary>That local time in UTC. An hour that daylight saving skips is taken an hour later, one it repeats the first time.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, string ianaZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(ianaZone);
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
