using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Notifications;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Notifications;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Publishing;

/// <summary>
/// What readers say in public of a published version. It stands beside the section it is about, so whoever's edition leaves the section out sees nothing of it;
/// it is shown once someone who answers for the plan has read it over, until then to its author only. Internal conversations have no way here.
/// </summary>
public sealed class PublicComments(PortalDbContext db, NoticeDesk notices, TimeProvider time)
{
    /// <param name="reader">Who asks, when they are signed in: they also see what of theirs waits.</param>
    public async Task<IReadOnlyList<PublicComment>> OfAsync(PlanVersion version, PersonId? reader, CancellationToken cancellationToken)
    {
        var threads = await db.CommentThreads.AsNoTracking().Include(thread => thread.Comments)
            .Where(thread => thread.VersionId == version.Id && thread.Space == CommentSpace.Public && (thread.Standing == PublicStanding.Published || (reader != null && thread.CreatedBy == reader)))
            .OrderBy(thread => thread.CreatedAt).ToListAsync(cancellationToken);
        var people = threads.Select(thread => thread.CreatedBy).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return [.. threads.Select(thread => Shown(thread, names.GetValueOrDefault(thread.CreatedBy, ""))).OfType<PublicComment>()];
    }

    /// <summary>Null when nothing is left of what its author said.</summary>
    public static PublicComment? Shown(CommentThread thread, string by)
    {
        var posts = thread.Comments.OrderBy(comment => comment.At).ThenBy(comment => comment.Id.Value).ToList();
        if (thread.SectionId is not { } section || thread.Standing is not { } standing || posts is not [{ RemovedAt: null } said, .. var rest]) return null;
        return new(thread.Id, section, by, said.At, said.Text, standing, thread.Refusal, [.. rest.Where(post => post is { IsOfficial: true, RemovedAt: null }).Select(post => new PublicComment.Answer(post.Text, post.At))]);
    }

    /// <summary>How many wait to be read over; null for a member who does not.</summary>
    public async Task<int?> UnreadAsync(PublishedPlan published, PersonId member, CancellationToken cancellationToken)
    {
        var plan = published.Plan.Id;
        return await db.FindRightsAsync(published.Version.DeliverableId, member, cancellationToken) is { } dossier && CommentSpaces.MayModerate(dossier.RolesOf(member))
            ? await db.CommentThreads.CountAsync(thread => thread.PlanId == plan && thread.Standing == PublicStanding.Pending && thread.VersionId != null, cancellationToken)
            : null;
    }

    /// <summary>Keeps what a reader says, and tells those who read it over.</summary>
    public async Task<CommentThreadId> SayAsync(PublishedPlan published, PlanDocument document, string section, PersonId reader, string text, CancellationToken cancellationToken)
    {
        var version = published.Version;
        var waiting = await db.CommentThreads.CountAsync(thread => thread.VersionId == version.Id && thread.CreatedBy == reader && thread.Standing == PublicStanding.Pending, cancellationToken);
        Rule.Require(waiting < CommentThread.MostPending, PlanRules.PendingCommentsAreFew, CommentThread.MostPending);

        var thread = CommentThread.OfReader(version, section, reader, text, time.GetUtcNow());
        db.Add(thread);
        await TellAsync(thread, document.Plan.Section(section)?.Section.Title, await NameAsync(reader, cancellationToken), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await notices.SpreadAsync();
        return thread.Id;
    }

    private async Task TellAsync(CommentThread thread, string? section, string by, CancellationToken cancellationToken)
    {
        if (await db.FindAudienceAsync(thread.DeliverableId, cancellationToken) is not { } dossier) return;

        var audience = new PlanAudience(dossier);
        var facts = new NoticeFacts { By = by, Section = section, IsPublic = true, Excerpt = NoticeFacts.Shortened(thread.Comments[0].Text) };
        await notices.AddAsync(
            new NewNotice(NotificationKind.Comment, $"public/{thread.Id}", new(thread.PlanId, thread.DeliverableId, thread.Id), facts, $"plans/{thread.PlanId}/public-comments#comment-{thread.Id}"),
            audience.Members.Select(member => member.Person).Where(person => person != thread.CreatedBy && CommentSpaces.MayModerate(audience.RolesOf(person)) && audience.MayRead(person, CommentSpace.Public)), cancellationToken);
    }

    private Task<string> NameAsync(PersonId person, CancellationToken cancellationToken) => db.Users.Where(user => user.Id == person).Select(user => user.DisplayName).SingleAsync(cancellationToken);
}
