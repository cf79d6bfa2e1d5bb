namespace Portal.Domain.Plans.Views;

/// <summary>From a day to a day, both included; a mark when it is one day.</summary>
public sealed record CalendarBar(DateOnly From, DateOnly To, GridState State, bool IsMark);
