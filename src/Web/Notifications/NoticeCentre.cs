using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Tenancy;

namespace Portal.Web.Notifications;

/// <summary>What happened to the person who asks, in the organisation they are in.</summary>
public sealed class NoticeCentre(PortalDbContext db, NoticeAccess access, NoticeWords words, ITenantAccessor tenancy, IMemberAccessor members, TimeProvider time)
{
    public const int PageLength = 60;

    /// <summary>For the bell. What one may no longer read was already told when it came; it leaves the count when the page is opened.</summary>
    public async Task<int> UnreadAsync(CancellationToken cancellationToken)
    {
        if (members.Current is not { } member) return 0;
        return await db.Notifications.CountAsync(each => each.PersonId == member.Id && each.ReadAt == null, cancellationToken);
    }

    public async Task<(IReadOnlyList<NoticeDay> Days, DateTimeOffset? Older)> ListAsync(NotificationKind? kind, PlanId? plan, bool onlyUnread, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var me = members.Required.Id;
        var found = await db.Notifications.AsNoTracking()
            .Where(each => each.PersonId == me && (kind == null || each.Kind == kind) && (plan == null || each.PlanId == plan) && (!onlyUnread || each.ReadAt == null) && (before == null || each.At < before))
            .OrderByDescending(each => each.At).ThenByDescending(each => each.Id).Take(PageLength).ToListAsync(cancellationToken);
        var readable = await access.ReadableAsync(me, found, cancellationToken);
        await ForgetAsync(found.Except(readable), cancellationToken);

        var plans = readable.Select(each => each.PlanId).OfType<PlanId>().Distinct().ToList();
        var names = await db.Plans.AsNoTracking().Where(each => plans.Contains(each.Id)).ToDictionaryAsync(each => each.Id, each => each.ShownName, cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(tenancy.Required.TimeZone);
        var culture = CultureInfo.CurrentUICulture.Name;
        var days = from each in readable
                   let at = TimeZoneInfo.ConvertTime(each.At, zone)
                   let name = each.PlanId is { } id ? names.GetValueOrDefault(id, "") : ""
                   let line = new NoticeLine(each.Id, each.Kind, NoticeIcons.Of(each.Kind), words.Sentence(each, name, culture, zone), NoticeWords.ExcerptOf(each), at, each.IsRead)
                   group (name, line) by DateOnly.FromDateTime(at.DateTime) into day
                   select new NoticeDay(day.Key, [.. day.GroupBy(pair => pair.name).Select(pairs => new NoticeDay.OfPlan(pairs.Key, [.. pairs.Select(pair => pair.line)]))]);
        return ([.. days], found.Count == PageLength ? found[^1].At : null);
    }

    /// <summary>Plans there is a notification about, for the filter.</summary>
    public async Task<IReadOnlyList<(PlanId Id, string Name)>> PlansAsync(CancellationToken cancellationToken)
    {
        var me = members.Required.Id;
        var latest = await db.Notifications.AsNoTracking().Where(each => each.PersonId == me && each.PlanId != null).OrderByDescending(each => each.At).Take(300).ToListAsync(cancellationToken);
        var readable = (await access.ReadableAsync(me, latest, cancellationToken)).Select(each => each.PlanId).OfType<PlanId>().Distinct().ToList();
        var plans = await db.Plans.AsNoTracking().Where(each => readable.Contains(each.Id)).ToListAsync(cancellationToken);
        return [.. plans.Select(each => (each.Id, each.ShownName)).OrderBy(each => each.ShownName, StringComparer.CurrentCulture)];
    }

    /// <summary>Marks one as seen and gives where it leads; null for one that is another's, unknown, or may no longer be read.</summary>
    public async Task<string?> OpenAsync(NotificationId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found) return null;
        if (await access.ReadableAsync(found.PersonId, [found], cancellationToken) is []) return null;

        found.Read(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return found.Link;
    }

    public async Task<bool> MarkAsync(NotificationId id, bool read, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found) return false;

        if (read) found.Read(time.GetUtcNow());
        else found.Unread();
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task MarkAllAsync(CancellationToken cancellationToken)
    {
        var me = members.Required.Id;
        DateTimeOffset? now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Notifications.Where(each => each.PersonId == me && each.ReadAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.ReadAt, now).SetProperty(each => each.MailDue, (DateTimeOffset?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<Notification?> FindAsync(NotificationId id, CancellationToken cancellationToken)
    {
        var me = members.Required.Id;
        return await db.Notifications.SingleOrDefaultAsync(each => each.Id == id && each.PersonId == me, cancellationToken);
    }

    // Rights were lost since: it is not shown, and no longer counted.
    private async Task ForgetAsync(IEnumerable<Notification> lost, CancellationToken cancellationToken)
    {
        var ids = lost.Where(each => !each.IsRead).Select(each => each.Id).ToList();
        if (ids.Count == 0) return;

        DateTimeOffset? now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Notifications.Where(each => ids.Contains(each.Id)).ExecuteUpdateAsync(set => set.SetProperty(each => each.ReadAt, now).SetProperty(each => each.MailDue, (DateTimeOffset?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
