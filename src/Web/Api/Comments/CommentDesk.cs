using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Api.Plans;
using Portal.Web.Notifications;
using Portal.Web.Realtime;

namespace Portal.Web.Api.Comments;

/// <summary>
/// Conversations in the margin of a deliverable, as the person who asks may see them. A thread of a space one may not read is as unknown as one that never was.
/// </summary>
internal sealed class CommentDesk(PortalDbContext db, DeliverableAccess access, CommentNotices notices, SignalRRelay relay, TimeProvider time)
{
    /// <summary>Null for a deliverable that is unknown or that may not be read.</summary>
    public async Task<PlanAudience?> AudienceAsync(DeliverableId id, CancellationToken cancellationToken)
    {
        if (await access.RightsAsync(id, cancellationToken) is null) return null;
        return await db.FindAudienceAsync(id, cancellationToken) is { } dossier ? new PlanAudience(dossier) : null;
    }

    public async Task<IReadOnlyList<ThreadAnswer>> ListAsync(DeliverableId id, PlanAudience audience, CancellationToken cancellationToken)
    {
        var threads = await db.CommentThreads.AsNoTracking().Include(thread => thread.Comments).Where(thread => thread.DeliverableId == id).OrderBy(thread => thread.CreatedAt).ToListAsync(cancellationToken);
        return await AnswersAsync([.. threads.Where(thread => audience.MayRead(access.Person, thread.Space))], cancellationToken);
    }

    public async Task<CircleAnswer> CircleAsync(PlanAudience audience, CommentSpace space, string? invite, CancellationToken cancellationToken)
    {
        var readers = audience.ReadersOf(space).ToList();
        var people = await db.Users.AsNoTracking().Where(user => readers.Contains(user.Id)).OrderBy(user => user.DisplayName).Select(user => new PersonAnswer(user.Id, user.DisplayName)).ToListAsync(cancellationToken);
        var bodies = audience.Bodies.Where(body => audience.SittingIn(body.Id, space).Any()).OrderBy(body => body.Title, StringComparer.CurrentCulture).Select(body => new CircleAnswer.NamedBody(body.Id, body.Title));
        return new([.. Enum.GetValues<CommentSpace>().Where(each => audience.MayWrite(access.Person, each))], people, [.. bodies], invite);
    }

    public async Task<ThreadAnswer> BeginAsync(DeliverableId id, PlanAudience audience, CommentAnchor anchor, CommentSpace space, string text, CancellationToken cancellationToken)
    {
        var thread = new CommentThread(access.Organisation, audience.Plan.Id, id, anchor, access.Person, time.GetUtcNow(), space);
        if (space == CommentSpace.Public)
        {
            if (audience.Deliverable.InForceVersionId is { } version) thread.SayOf(version);
            if (CommentSpaces.MayModerate(audience.RolesOf(access.Person))) thread.Publish(access.Person, time.GetUtcNow());
        }

        db.Add(thread);
        return await SayAsync(audience, thread, text, cancellationToken);
    }

    public async Task<ThreadAnswer> SayAsync(PlanAudience audience, CommentThread thread, string text, CancellationToken cancellationToken)
    {
        var mentions = Mentions.In(text, person => audience.MayRead(person, thread.Space), body => audience.SittingIn(body, thread.Space).Any());
        // Whoever sits in a body that was named is named.
        var named = mentions.People.Concat(mentions.Bodies.SelectMany(body => audience.SittingIn(body, thread.Space))).Distinct().ToList();
        var post = thread.Reply(access.Person, mentions.Text, named, time.GetUtcNow(), isOfficial: thread.Comments.Count > 0 && thread.Space == CommentSpace.Public && CommentSpaces.MayModerate(audience.RolesOf(access.Person)));
        await notices.AddAsync(audience, thread, post, mentions, cancellationToken);
        await SaveAsync(audience, thread, cancellationToken);
        await notices.SpreadAsync();
        return (await AnswersAsync([thread], cancellationToken))[0] with { Untold = mentions.Untold };
    }

    public async Task<ThreadAnswer> ChangeAsync(PlanAudience audience, CommentThread thread, Action<CommentThread> change, CancellationToken cancellationToken)
    {
        change(thread);
        await SaveAsync(audience, thread, cancellationToken);
        return (await AnswersAsync([thread], cancellationToken))[0];
    }

    /// <summary>Null for a comment that is not of this thread.</summary>
    public async Task<ThreadAnswer?> ReactAsync(PlanAudience audience, CommentThread thread, CommentId post, NewReaction reaction, CancellationToken cancellationToken)
    {
        if (thread.Comments.All(each => each.Id != post)) return null;

        var me = access.Person;
        var held = await db.CommentReactions.SingleOrDefaultAsync(each => each.CommentId == post && each.PersonId == me && each.Kind == reaction.Kind, cancellationToken);
        if (held is null && reaction.On) db.Add(new CommentReaction(access.Organisation, post, me, reaction.Kind, time.GetUtcNow()));
        else if (held is not null && !reaction.On) db.Remove(held);
        await SaveAsync(audience, thread, cancellationToken);
        return (await AnswersAsync([thread], cancellationToken))[0];
    }

    public async Task<CommentThread?> FindAsync(DeliverableId id, PlanAudience audience, CommentThreadId threadId, CancellationToken cancellationToken) =>
        await db.CommentThreads.Include(thread => thread.Comments).SingleOrDefaultAsync(thread => thread.DeliverableId == id && thread.Id == threadId, cancellationToken) is { } found
            && audience.MayRead(access.Person, found.Space) ? found : null;

    private async Task SaveAsync(PlanAudience audience, CommentThread thread, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        // That something was said among some is not told to the others either.
        if (thread.Space == CommentSpace.Approvers) await relay.TellCommentedAsync(access.Key(thread.DeliverableId), thread.Id, audience.ReadersOf(thread.Space));
        else await relay.TellCommentedAsync(access.Key(thread.DeliverableId), thread.Id);
    }

    private async Task<IReadOnlyList<ThreadAnswer>> AnswersAsync(IReadOnlyList<CommentThread> threads, CancellationToken cancellationToken)
    {
        var posts = threads.SelectMany(thread => thread.Comments).Select(comment => comment.Id).ToList();
        var reactions = await db.CommentReactions.AsNoTracking().Where(reaction => posts.Contains(reaction.CommentId)).ToListAsync(cancellationToken);
        var people = threads.SelectMany(thread => thread.Comments).Select(comment => comment.Author).Concat(reactions.Select(reaction => reaction.PersonId))
            .Concat(threads.Select(thread => thread.ResolvedBy).OfType<PersonId>()).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return [.. threads.Select(thread => ThreadAnswer.Of(thread, access.Person, names, reactions.ToLookup(reaction => reaction.CommentId)))];
    }
}
