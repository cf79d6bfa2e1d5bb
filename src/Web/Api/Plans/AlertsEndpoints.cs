using Portal.Domain.Plans.Rules;
using Portal.Domain.Shared;
using Portal.Web.Alerts;

namespace Portal.Web.Api.Plans;

/// <summary><c>/api/deliverables/{id}/alerts</c>: what the rules say, grouped by weight, how complete each section is, answering and taking an answer back.</summary>
internal static class AlertsEndpoints
{
    private const string Alerts = "/deliverables/{id}/alerts";

    public static void MapAlerts(this IEndpointRouteBuilder api)
    {
        api.MapGet(Alerts, async (DeliverableId id, AlertDesk desk, CancellationToken cancellationToken) =>
            await desk.OpenAsync(id, cancellationToken) is { } seen ? Results.Ok(Answer(seen)) : Results.NotFound());

        api.MapPost(Alerts + "/answers", async (DeliverableId id, NewAlertAnswer given, AlertDesk desk, CancellationToken cancellationToken) =>
            await desk.AnswerAsync(id, given.Alerts ?? [], given.Note ?? "", cancellationToken) && await desk.OpenAsync(id, cancellationToken) is { } seen
                ? Results.Ok(Answer(seen))
                : Results.NotFound());

        api.MapPost(Alerts + "/answers/withdrawn", async (DeliverableId id, WithdrawnAnswer given, AlertDesk desk, CancellationToken cancellationToken) =>
            await desk.WithdrawAsync(id, given.Alert ?? "", cancellationToken) && await desk.OpenAsync(id, cancellationToken) is { } seen
                ? Results.Ok(Answer(seen))
                : Results.NotFound());
    }

    private static AlertsAnswer Answer(SeenAlerts seen) => new(
        [.. seen.Of(AlertLevel.Error).Select(AlertAnswer.Of)], [.. seen.Of(AlertLevel.Warning).Select(AlertAnswer.Of)], [.. seen.Of(AlertLevel.Information).Select(AlertAnswer.Of)],
        seen.Completeness.Sections.ToDictionary(section => section.Key, section => section.Value.Percent));
}
