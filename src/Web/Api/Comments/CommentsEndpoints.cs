using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Notifications;
using Portal.Web.Tenancy;

namespace Portal.Web.Api.Comments;

/// <summary>
/// Threads in the margin of a deliverable: list, begin, answer, react, resolve, reopen. Rows beside the document: commenting never changes
/// the plan, and goes on while it is frozen.
/// </summary>
internal static class CommentsEndpoints
{
    private const string Threads = "/deliverables/{id}/comments";

    public static void MapComments(this IEndpointRouteBuilder api)
    {
        api.MapGet(Threads, async (DeliverableId id, CommentDesk desk, CancellationToken cancellationToken) =>
            await desk.AudienceAsync(id, cancellationToken) is { } audience ? Results.Ok(await desk.ListAsync(id, audience, cancellationToken)) : Results.NotFound());

        api.MapGet(Threads + "/circle", async (DeliverableId id, CommentDesk desk, DeliverableAccess access, IMemberAccessor members, string? space, CancellationToken cancellationToken) =>
        {
            if (await desk.AudienceAsync(id, cancellationToken) is not { } audience) return Results.NotFound();
            // Written as in JSON: query strings are read by the exact name only.
            if (!Enum.TryParse<CommentSpace>(space ?? nameof(CommentSpace.Internal), ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted)) return Results.BadRequest();
            if (!audience.MayRead(access.Person, wanted)) return Results.Forbid();
            var mayInvite = members.Required.MayAdminister || audience.Answerable.Contains(access.Person);
            return Results.Ok(await desk.CircleAsync(audience, wanted, mayInvite ? $"organisation/people/invite?plan={audience.Plan.Id}" : null, cancellationToken));
        });

        api.MapPost(Threads, async (DeliverableId id, NewThread begun, CommentDesk desk, DeliverableAccess access, CancellationToken cancellationToken) =>
        {
            if (await desk.AudienceAsync(id, cancellationToken) is not { } audience) return Results.NotFound();
            if (!audience.MayWrite(access.Person, begun.Space)) return Results.Forbid();
            if (begun.Anchor() is not { } anchor) return Results.BadRequest();
            return Results.Ok(await desk.BeginAsync(id, audience, anchor, begun.Space, begun.Text ?? "", cancellationToken));
        });

        api.MapPost(Threads + "/{thread}/replies", (DeliverableId id, CommentThreadId thread, NewReply reply, HttpContext context) =>
            WithThreadAsync(context, id, thread, async (desk, audience, found) => await desk.SayAsync(audience, found, reply.Text ?? "", context.RequestAborted)));

        api.MapPost(Threads + "/{thread}/posts/{post}/reactions", (DeliverableId id, CommentThreadId thread, CommentId post, NewReaction reaction, HttpContext context) =>
            WithThreadAsync(context, id, thread, (desk, audience, found) => desk.ReactAsync(audience, found, post, reaction, context.RequestAborted)));

        api.MapPost(Threads + "/{thread}/resolve", (DeliverableId id, CommentThreadId thread, HttpContext context, TimeProvider time) =>
            WithThreadAsync(context, id, thread, async (desk, audience, found) =>
            {
                var person = context.RequestServices.GetRequiredService<DeliverableAccess>().Person;
                return await desk.ChangeAsync(audience, found, each => each.Resolve(person, time.GetUtcNow()), context.RequestAborted);
            }));

        api.MapPost(Threads + "/{thread}/reopen", (DeliverableId id, CommentThreadId thread, HttpContext context) =>
            WithThreadAsync(context, id, thread, async (desk, audience, found) => await desk.ChangeAsync(audience, found, each => each.Reopen(), context.RequestAborted)));
    }

    private static async Task<IResult> WithThreadAsync(
        HttpContext context, DeliverableId id, CommentThreadId threadId, Func<CommentDesk, PlanAudience, CommentThread, Task<ThreadAnswer?>> work)
    {
        var desk = context.RequestServices.GetRequiredService<CommentDesk>();
        var person = context.RequestServices.GetRequiredService<DeliverableAccess>().Person;
        if (await desk.AudienceAsync(id, context.RequestAborted) is not { } audience) return Results.NotFound();
        // Who may comment nowhere is told so whichever thread they name.
        if (Enum.GetValues<CommentSpace>().All(space => !audience.MayWrite(person, space))) return Results.Forbid();
        if (await desk.FindAsync(id, audience, threadId, context.RequestAborted) is not { } found) return Results.NotFound();
        if (!audience.MayWrite(person, found.Space)) return Results.Forbid();
        return await work(desk, audience, found) is { } answer ? Results.Ok(answer) : Results.NotFound();
    }
}
