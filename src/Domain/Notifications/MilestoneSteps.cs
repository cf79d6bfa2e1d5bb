namespace Portal.Domain.Notifications;

/// <summary>
/// Which reminder of a milestone stands on a day. Only the latest one does: whoever comes back after a day without the portal hears once of what is,
/// not of everything that would have been said.
/// </summary>
public static class MilestoneSteps
{
    private static readonly MilestoneStep[] LatestFirst = [MilestoneStep.Late, MilestoneStep.Close, MilestoneStep.Near];

    /// <param name="since">When the version came into force: what was over before is history, not lateness.</param>
    public static MilestoneStep? StandingOn(DateOnly today, DateOnly due, DateOnly since)
    {
        foreach (var step in LatestFirst)
            if (DayOf(step, due) <= today) return step == MilestoneStep.Late && due < since ? null : step;
        return null;
    }

    /// <summary>The next day there is something to say of it; null when all was said.</summary>
    public static DateOnly? NextAfter(DateOnly today, DateOnly due, DateOnly since)
    {
        if (due < since) return null;
        foreach (var step in LatestFirst.Reverse())
            if (DayOf(step, due) is var day && day > today) return day;
        return null;
    }

    private static DateOnly DayOf(MilestoneStep step, DateOnly due) => step switch
    {
        MilestoneStep.Near => due.AddDays(-15),
        MilestoneStep.Close => due.AddDays(-5),
        MilestoneStep.Late => due.AddDays(1),
    };
}
