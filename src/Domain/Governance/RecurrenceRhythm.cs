namespace Portal.Domain.Governance;

/// <summary>How a session comes back: by the week, by the month, by the year.</summary>
public enum RecurrenceRhythm { Weekly, Monthly, Yearly }
