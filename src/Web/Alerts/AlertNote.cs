namespace Portal.Web.Alerts;

/// <summary>Why an alert may stand, who said so and when.</summary>
public sealed record AlertNote(string Text, string By, DateTimeOffset At);
