namespace Portal.Web.Demo;

/// <summary>The clock of the demonstration: it stands where its data says, so that a decision of 2016 is dated 2016.</summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private DateTimeOffset _now;

    public override DateTimeOffset GetUtcNow() => _now;

    public DateTimeOffset Set(DateOnly day) => Set(day.ToDateTime(Morning));

    public DateTimeOffset Set(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return _now = new DateTimeOffset(unspecified, Zone.GetUtcOffset(unspecified)).ToUniversalTime();
    }
}
