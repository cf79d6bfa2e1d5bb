using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Realtime;
using Portal.Workflows.Engine;

namespace Portal.Web.Notifications;

/// <summary>
/// Writes notifications in the transaction of what caused them: the caller saves, then lets open pages know. Whom to tell is the caller's business, and so is
/// that they may read it; it is asked again when the notification is shown and when its mail leaves.
/// </summary>
public sealed class NoticeDesk(PortalDbContext db, INoticeNews news, TimeProvider time)
{
    private readonly HashSet<PersonId> _told = [];

    private OrganisationId Organisation => db.Tenant.Organisation ?? throw new InvalidOperationException("Notifications are written inside an organisation.");

    /// <summary>Adds one notification for each person who was not told of this yet.</summary>
    public async Task AddAsync(NewNotice notice, IEnumerable<PersonId> people, CancellationToken cancellationToken)
    {
        var wanted = people.Distinct().ToList();
        if (wanted.Count == 0) return;

        var known = await db.Notifications.Where(each => each.Key == notice.Key && wanted.Contains(each.PersonId)).Select(each => each.PersonId).ToListAsync(cancellationToken);
        var owner = await db.Organisations.AsNoTracking().SingleAsync(each => each.Id == Organisation, cancellationToken);
        var chosen = await ChoicesAsync(wanted, cancellationToken);
        var now = time.GetUtcNow();
        foreach (var person in wanted.Except(known))
        {
            var added = new Notification(Organisation, person, notice.Kind, notice.Key, notice.About, CaseJson.Write(notice.Facts), notice.Link, now);
            if (MailSchedule.DueAt(NotificationChoices.RhythmOf(chosen[person], notice.Kind, notice.About.Plan), now, owner.TimeZone, owner.Culture) is { } due) added.MailAt(due);
            db.Add(added);
            _told.Add(person);
        }
    }

    /// <summary>For one whose mail is on its way already: adds it without a mail of its own. Null when the person was told before.</summary>
    public async Task<Notification?> AddSettledAsync(NewNotice notice, PersonId person, CancellationToken cancellationToken)
    {
        if (await db.Notifications.AnyAsync(each => each.Key == notice.Key && each.PersonId == person, cancellationToken)) return null;

        var added = new Notification(Organisation, person, notice.Kind, notice.Key, notice.About, CaseJson.Write(notice.Facts), notice.Link, time.GetUtcNow());
        db.Add(added);
        _told.Add(person);
        return added;
    }

    /// <summary>Leaves the mail of a notification for the next letter of that rhythm.</summary>
    public async Task GatherAsync(Notification notification, MailRhythm rhythm, CancellationToken cancellationToken)
    {
        var owner = await db.Organisations.AsNoTracking().SingleAsync(each => each.Id == Organisation, cancellationToken);
        if (MailSchedule.DueAt(rhythm, time.GetUtcNow(), owner.TimeZone, owner.Culture) is { } due) notification.MailAt(due);
    }

    /// <summary>After the save: pages those people have open count anew.</summary>
    public async Task SpreadAsync()
    {
        foreach (var person in _told) await news.TellNoticedAsync(Organisation, person);
        _told.Clear();
    }

    private async Task<ILookup<PersonId, NotificationChoices>> ChoicesAsync(List<PersonId> people, CancellationToken cancellationToken) =>
        (await db.NotificationChoices.AsNoTracking().Where(each => people.Contains(each.PersonId)).ToListAsync(cancellationToken)).ToLookup(each => each.PersonId);
}
