using Microsoft.EntityFrameworkCore;
using Portal.Domain.Shared;
using Portal.Storage;

namespace Portal.Web.Api.Plans;

/// <summary><c>GET /api/deliverables/{id}/people</c>: who may be mentioned or made responsable of a section.</summary>
internal static class PeopleEndpoint
{
    public static void MapPeople(this IEndpointRouteBuilder api) =>
        api.MapGet("/deliverables/{id}/people", async (DeliverableId id, DeliverableAccess access, PortalDbContext db, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is null) return Results.NotFound();
            return Results.Ok(await db.Memberships.AsNoTracking().Where(membership => membership.EndedAt == null)
                .Join(db.Users, membership => membership.PersonId, user => user.Id, (_, user) => user)
                .OrderBy(user => user.DisplayName)
                .Select(user => new PersonAnswer(user.Id, user.DisplayName))
                .ToListAsync(cancellationToken));
        });
}
