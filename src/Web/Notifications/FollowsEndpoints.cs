using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Schema;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Api;

namespace Portal.Web.Notifications;

/// <summary><c>/api/plans/{id}/follows</c>: what a person follows in a plan, and following or no longer following one thing of it.</summary>
internal static class FollowsEndpoints
{
    private const string Follows = "/plans/{id}/follows";

    public static void MapFollows(this IEndpointRouteBuilder api)
    {
        api.MapGet(Follows, async (PlanId id, DeliverableAccess access, PortalDbContext db, CancellationToken cancellationToken) =>
            await access.PlanAsync(id, cancellationToken) is null ? Results.NotFound() : Results.Ok(await AnswerAsync(id, access.Person, db, cancellationToken)));

        api.MapPost(Follows, async (PlanId id, NewFollow follow, DeliverableAccess access, PortalDbContext db, TimeProvider time, CancellationToken cancellationToken) =>
        {
            if (await access.PlanAsync(id, cancellationToken) is null) return Results.NotFound();
            if (!IsId(follow.Section) || !IsId(follow.Record) || follow is { Section: not null, Record: not null }) return Results.BadRequest();

            await db.FollowAsync(access.Organisation, access.Person, id, new FollowTarget(follow.Section, follow.Record), follow.Follows, time.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Results.Ok(await AnswerAsync(id, access.Person, db, cancellationToken));
        });
    }

    private static bool IsId(string? id) => id is null || PlanLimits.IsId(id);

    private static async Task<FollowsAnswer> AnswerAsync(PlanId plan, PersonId person, PortalDbContext db, CancellationToken cancellationToken)
    {
        var said = await db.Follows.AsNoTracking().Where(follow => follow.PlanId == plan && follow.PersonId == person).ToListAsync(cancellationToken);
        var role = await db.PlanRoles.AsNoTracking().SingleOrDefaultAsync(each => each.PlanId == plan && each.PersonId == person, cancellationToken);
        return new(said.ToDictionary(follow => follow.Target, follow => follow.Follows), Following.Holds(role, [], FollowTarget.Plan), role?.Sections ?? []);
    }

    internal sealed record NewFollow(string? Section, string? Record, bool Follows);

    /// <param name="Said">What the person said, by target: empty for the plan, <c>section/…</c>, <c>record/…</c>.</param>
    /// <param name="ByRole">Whether they follow the plan when they say nothing.</param>
    /// <param name="Own">Sections they answer for, followed when they say nothing.</param>
    internal sealed record FollowsAnswer(IReadOnlyDictionary<string, bool> Said, bool ByRole, IReadOnlyList<string> Own);
}
