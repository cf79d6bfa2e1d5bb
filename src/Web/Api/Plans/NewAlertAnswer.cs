namespace Portal.Web.Api.Plans;

/// <param name="Alerts">Keys of the alerts, as they were shown.</param>
public sealed record NewAlertAnswer(IReadOnlyList<string>? Alerts, string? Note);
