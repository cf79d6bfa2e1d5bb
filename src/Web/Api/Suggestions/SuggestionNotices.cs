using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Notifications;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Notifications;
using Portal.Web.Tenancy;

namespace Portal.Web.Api.Suggestions;

/// <summary>
/// Whom a suggestion concerns: those who follow its place hear once a day of one person's suggestions in one section; its author hears what became of it.
/// Nobody is told of what they did, nor of a plan they may not read.
/// </summary>
internal sealed class SuggestionNotices(PortalDbContext db, NoticeDesk desk, IPlanReader plans, IMemberAccessor members, TimeProvider time)
{
    /// <summary>After the proposal is kept.</summary>
    public async Task TellMadeAsync(Suggestion made, CancellationToken cancellationToken)
    {
        if (await AudienceAsync(made.DeliverableId, cancellationToken) is not { } audience) return;

        var said = (await db.Follows.AsNoTracking().Where(follow => follow.PlanId == made.PlanId).ToListAsync(cancellationToken)).ToLookup(follow => follow.PersonId);
        var place = new FollowTarget(made.SectionId, made.RecordId);
        var whom = audience.ReadersOf(CommentSpace.Internal).Where(person => person != made.Author && audience.Follows(person, said[person], place));
        var key = $"suggested/{made.DeliverableId}/{made.SectionId}/{made.Author}/{time.GetUtcNow():yyyy-MM-dd}";
        await AddAsync(audience, NotificationKind.SuggestionMade, key, made.SectionId, null, [.. whom], cancellationToken);
        await SaveAsync(cancellationToken);
    }

    /// <summary>Tells authors what was decided of their suggestions: once for all those of a section answered alike, once for one that is answered alike again.</summary>
    public async Task TellSettledAsync(DeliverableId deliverable, IEnumerable<(Suggestion Suggestion, bool Accepted)> settled, CancellationToken cancellationToken)
    {
        var of = settled.Where(each => each.Suggestion.Author != members.Required.Id).GroupBy(each => (each.Suggestion.Author, each.Suggestion.SectionId, each.Accepted)).ToList();
        if (of.Count == 0 || await AudienceAsync(deliverable, cancellationToken) is not { } audience) return;

        foreach (var group in of)
        {
            List<PersonId> whom = audience.MayRead(group.Key.Author, CommentSpace.Internal) ? [group.Key.Author] : [];
            await AddAsync(audience, NotificationKind.SuggestionSettled, $"settled/{group.First().Suggestion.Id}/{group.Key.Accepted}", group.Key.SectionId, group.Key.Accepted, whom, cancellationToken);
        }

        await SaveAsync(cancellationToken);
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await desk.SpreadAsync();
        }
        catch (DbUpdateException)
        {
            // Two suggestions of the same section in the same instant: the other one told of both.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<PlanAudience?> AudienceAsync(DeliverableId deliverable, CancellationToken cancellationToken) =>
        await db.FindAudienceAsync(deliverable, cancellationToken) is { } dossier ? new PlanAudience(dossier) : null;

    private async Task AddAsync(PlanAudience audience, NotificationKind kind, string key, string section, bool? accepted, List<PersonId> whom, CancellationToken cancellationToken)
    {
        if (whom.Count == 0) return;

        var reading = await plans.ReadAsync(audience.Plan.OrganisationId, audience.Deliverable.Id, cancellationToken);
        var facts = new NoticeFacts { By = members.Required.DisplayName, Section = reading?.Plan.Section(section)?.Section.Title, Accepted = accepted };
        await desk.AddAsync(
            new NewNotice(kind, key, new(audience.Plan.Id, audience.Deliverable.Id), facts, $"plans/{audience.Plan.Id}?d={Uri.EscapeDataString(audience.Deliverable.Code)}#s-{section}"), whom, cancellationToken);
    }
}
