namespace Portal.Collaboration;

/// <summary>Consecutive clocks of one client.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The one after the last.</param>
public readonly record struct ClockRange(int Start, int End)
{
    /// <summary>How many.</summary>
    public int Length => End - Start;
}
