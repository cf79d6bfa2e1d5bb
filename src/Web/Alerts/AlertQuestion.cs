namespace Portal.Web.Alerts;

/// <summary>One form of a sheet: the alerts one note answers.</summary>
public sealed record AlertQuestion(AlertSheet Sheet, IReadOnlyList<SeenAlert> Alerts);
