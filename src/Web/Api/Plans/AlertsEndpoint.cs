using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Rendering.Blocks;

namespace Portal.Web.Api.Plans;

/// <summary><c>GET /api/deliverables/{id}/alerts</c>: what the rules say, grouped by weight, and how complete each section is.</summary>
internal static class AlertsEndpoint
{
    public static void MapAlerts(this IEndpointRouteBuilder api) =>
        api.MapGet("/deliverables/{id}/alerts", async (
            DeliverableId id, DeliverableAccess access, IPlanReader plans, PlanWords words, PortalDbContext db, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is null) return Results.NotFound();
            if (await plans.ReadAsync(access.Organisation, id, cancellationToken) is not { } reading) return Results.NotFound();

            var acknowledged = await db.AlertAcknowledgements.AsNoTracking().Where(each => each.DeliverableId == id).ToListAsync(cancellationToken);
            var notes = acknowledged.ToLookup(each => $"{each.AlertRule}:{each.Subject}:{each.Evidence}", each => each.Note);
            return Results.Ok(new AlertsAnswer(
                Of(AlertLevel.Error), Of(AlertLevel.Warning), Of(AlertLevel.Information),
                reading.Completeness.Sections.ToDictionary(section => section.Key, section => section.Value.Percent)));

            IReadOnlyList<AlertAnswer> Of(AlertLevel level) =>
                [.. reading.Alerts.Where(alert => alert.Level == level).Select(alert =>
                    new AlertAnswer(alert.Rule, words.Alert(alert), alert.SectionId, alert.RecordId, alert.Field, alert.Subject, alert.Evidence, notes[alert.Key].FirstOrDefault()))];
        });
}
