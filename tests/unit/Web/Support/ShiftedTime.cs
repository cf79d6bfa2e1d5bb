namespace Portal.Web.Tests.Support;

/// <summary>The time of the machine, moved: lets a test jump two weeks ahead without waiting.</summary>
public sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
