namespace Portal.Workflows.Timers;

/// <summary>Whom a reminder is for: those who are awaited, the lead once it is late, the owner when it stays so.</summary>
public enum ReminderLevel { Awaited, Lead, Owner }

/// <summary>A reminder of a deadline: the local day it leaves, and how many days are left then.</summary>
public sealed record Reminder(DateOnly On, int DaysLeft, ReminderLevel Level)
{
    private static readonly (int DaysLeft, ReminderLevel Level)[] Pattern =
        [(5, ReminderLevel.Awaited), (2, ReminderLevel.Awaited), (0, ReminderLevel.Awaited), (-1, ReminderLevel.Lead), (-3, ReminderLevel.Owner)];

    /// <summary>D-5, D-2, D, then D+1 to the lead and D+3 to the owner; those whose day is over are left out.</summary>
    public static IEnumerable<Reminder> Of(DateOnly due, DateOnly today) =>
        Pattern.Select(each => new Reminder(due.AddDays(-each.DaysLeft), each.DaysLeft, each.Level)).Where(reminder => reminder.On > today);
}
