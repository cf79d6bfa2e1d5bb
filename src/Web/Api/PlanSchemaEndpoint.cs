using System.Security.Claims;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Web.Api.Schema;
using Portal.Web.Identity;
using Portal.Web.Rendering.Blocks;
using Portal.Web.Tenancy;

namespace Portal.Web.Api;

/// <summary><c>GET /api/deliverables/{id}/schema</c>: kinds, fields, blocks and labels for the grids of whoever may read the deliverable.</summary>
internal static class PlanSchemaEndpoint
{
    public static void MapPlanSchema(this WebApplication app) =>
        app.MapGet("/api/deliverables/{id}/schema", async (
            DeliverableId id, ClaimsPrincipal user, ITenantAccessor tenancy, IEditRights rights, IPlanSettings settings, PlanWords words, CancellationToken cancellationToken) =>
        {
            var organisation = tenancy.Required.Id;
            if (user.Person() is not { } person || await rights.ForAsync(organisation, id, person, cancellationToken) is null) return Results.NotFound();
            return await settings.ForAsync(organisation, id, cancellationToken) is { } found ? Results.Ok(new SchemaWording(words).Of(found)) : Results.NotFound();
        }).RequireTenant().RequireAuthorization();
}
