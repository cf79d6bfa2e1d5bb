using Microsoft.EntityFrameworkCore;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Realtime;

namespace Portal.Web.Api.Comments;

/// <summary>
/// Threads in the margin of a deliverable: list, begin, answer, resolve, reopen. Rows beside the document: commenting never changes
/// the plan, and goes on while it is frozen.
/// </summary>
internal static class CommentsEndpoints
{
    private const string Threads = "/deliverables/{id}/comments";

    public static void MapComments(this IEndpointRouteBuilder api)
    {
        api.MapGet(Threads, async (DeliverableId id, DeliverableAccess access, PortalDbContext db, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is null) return Results.NotFound();
            var threads = await db.CommentThreads.AsNoTracking().Include(thread => thread.Comments).Where(thread => thread.DeliverableId == id)
                .OrderBy(thread => thread.CreatedAt).ToListAsync(cancellationToken);
            var names = await NamesAsync(db, threads, cancellationToken);
            return Results.Ok(threads.Select(thread => ThreadAnswer.Of(thread, names)).ToList());
        });

        api.MapPost(Threads, async (DeliverableId id, NewThread begun, DeliverableAccess access, PortalDbContext db, SignalRRelay relay, TimeProvider time, CancellationToken cancellationToken) =>
        {
            if (await access.RightsAsync(id, cancellationToken) is not { } rights) return Results.NotFound();
            if (!rights.MayComment) return Results.Forbid();
            if (begun.Anchor() is not { } anchor) return Results.BadRequest();

            var now = time.GetUtcNow();
            var thread = new CommentThread(access.Organisation, await access.PlanOfAsync(id, cancellationToken), id, anchor, access.Person, now);
            thread.Reply(access.Person, begun.Text ?? "", Mentions.In(begun.Text ?? ""), now);
            db.Add(thread);
            await db.SaveChangesAsync(cancellationToken);
            await relay.TellCommentedAsync(access.Key(id), thread.Id);
            return Results.Ok(ThreadAnswer.Of(thread, await NamesAsync(db, [thread], cancellationToken)));
        });

        api.MapPost(Threads + "/{thread}/replies", (DeliverableId id, CommentThreadId thread, NewReply reply, HttpContext context, TimeProvider time) =>
            ChangeAsync(context, id, thread, (found, person) => found.Reply(person, reply.Text ?? "", Mentions.In(reply.Text ?? ""), time.GetUtcNow())));

        api.MapPost(Threads + "/{thread}/resolve", (DeliverableId id, CommentThreadId thread, HttpContext context, TimeProvider time) =>
            ChangeAsync(context, id, thread, (found, person) => found.Resolve(person, time.GetUtcNow())));

        api.MapPost(Threads + "/{thread}/reopen", (DeliverableId id, CommentThreadId thread, HttpContext context) =>
            ChangeAsync(context, id, thread, (found, _) => found.Reopen()));
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, DeliverableId id, CommentThreadId threadId, Action<CommentThread, PersonId> change)
    {
        var access = context.RequestServices.GetRequiredService<DeliverableAccess>();
        var db = context.RequestServices.GetRequiredService<PortalDbContext>();
        var relay = context.RequestServices.GetRequiredService<SignalRRelay>();
        var cancellationToken = context.RequestAborted;
        if (await access.RightsAsync(id, cancellationToken) is not { } rights) return Results.NotFound();
        if (!rights.MayComment) return Results.Forbid();
        if (await db.CommentThreads.Include(thread => thread.Comments).SingleOrDefaultAsync(thread => thread.DeliverableId == id && thread.Id == threadId, cancellationToken) is not { } found)
            return Results.NotFound();

        change(found, access.Person);
        await db.SaveChangesAsync(cancellationToken);
        await relay.TellCommentedAsync(access.Key(id), threadId);
        return Results.Ok(ThreadAnswer.Of(found, await NamesAsync(db, [found], cancellationToken)));
    }

    private static async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(PortalDbContext db, IReadOnlyList<CommentThread> threads, CancellationToken cancellationToken)
    {
        var authors = threads.SelectMany(thread => thread.Comments).Select(comment => comment.Author).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(user => authors.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
    }
}
