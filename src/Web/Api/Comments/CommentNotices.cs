using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Notifications;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Notifications;
using Portal.Web.Tenancy;

namespace Portal.Web.Api.Comments;

/// <summary>
/// Whom a comment concerns: those it names, else those who take part in the conversation, else — for a conversation that begins — those who follow the place.
/// Nobody twice, never its author, and only who may read its space.
/// </summary>
internal sealed class CommentNotices(PortalDbContext db, NoticeDesk desk, IPlanReader plans, IMemberAccessor members)
{
    public async Task AddAsync(PlanAudience audience, CommentThread thread, Comment post, Mentions mentions, CancellationToken cancellationToken)
    {
        var reading = thread.SectionId is null ? null : await plans.ReadAsync(thread.OrganisationId, thread.DeliverableId, cancellationToken);
        var section = thread.SectionId is { } id ? reading?.Plan.Section(id)?.Section.Title : null;
        var facts = new NoticeFacts { By = members.Required.DisplayName, Section = section, Excerpt = NoticeFacts.Shortened(Mentions.Plain(post.Text)) };
        var told = new HashSet<PersonId> { post.Author };

        await TellAsync(NotificationKind.Mention, facts, mentions.People);
        foreach (var body in mentions.Bodies)
            await TellAsync(NotificationKind.Mention, facts with { Body = audience.Bodies.First(each => each.Id == body).Title }, audience.SittingIn(body, thread.Space));
        await TellAsync(NotificationKind.Reply, facts, thread.Comments.SelectMany(each => each.Mentions.Append(each.Author)));
        if (thread.Comments.Count == 1) await TellAsync(NotificationKind.Comment, facts, await FollowersAsync(audience, thread, cancellationToken));

        async Task TellAsync(NotificationKind kind, NoticeFacts said, IEnumerable<PersonId> people)
        {
            var whom = people.Distinct().Where(person => !told.Contains(person) && audience.MayRead(person, thread.Space)).ToList();
            told.UnionWith(whom);
            var about = new NotificationSubject(audience.Plan.Id, thread.DeliverableId, thread.Id);
            await desk.AddAsync(new NewNotice(kind, $"comment/{post.Id}", about, said, $"plans/{audience.Plan.Id}?d={Uri.EscapeDataString(audience.Deliverable.Code)}#comment-{thread.Id}"), whom, cancellationToken);
        }
    }

    public Task SpreadAsync() => desk.SpreadAsync();

    private async Task<IEnumerable<PersonId>> FollowersAsync(PlanAudience audience, CommentThread thread, CancellationToken cancellationToken)
    {
        var said = (await db.Follows.AsNoTracking().Where(follow => follow.PlanId == audience.Plan.Id).ToListAsync(cancellationToken)).ToLookup(follow => follow.PersonId);
        return audience.ReadersOf(thread.Space).Where(person => audience.Follows(person, said[person], new FollowTarget(thread.SectionId, thread.RecordId)));
    }
}
