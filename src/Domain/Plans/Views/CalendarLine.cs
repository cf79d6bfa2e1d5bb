namespace Portal.Domain.Plans.Views;

/// <summary>A record on the line of time.</summary>
public sealed record CalendarLine(PlanRecord Record, string Title, IReadOnlyList<CalendarBar> Bars);
