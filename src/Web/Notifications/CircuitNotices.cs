using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notifications;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Meetings;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Notifications;

/// <summary>
/// Mails of circuits and convocations are addressed to seats and roles, with or without an account. When the address is a member's, the same is said in their
/// centre, and their own choice decides whether the mail leaves now, waits for a letter or does not leave.
/// </summary>
public sealed class CircuitNotices(PortalDbContext db, NoticeDesk desk, NoticeAccess access)
{
    private static readonly Dictionary<string, NotificationKind> Kinds = new(StringComparer.Ordinal)
    {
        [MailTemplates.ReviewRequested] = NotificationKind.Awaited,
        [MailTemplates.ReviewReminder] = NotificationKind.Deadline,
        [MailTemplates.ReviewAnswered] = NotificationKind.Circuit,
        [MailTemplates.OnAgenda] = NotificationKind.Awaited,
        [MailTemplates.VoteOpened] = NotificationKind.Awaited,
        [MailTemplates.SessionReminder] = NotificationKind.Deadline,
        [MailTemplates.BackToDraft] = NotificationKind.Awaited,
        [MailTemplates.AdviceGiven] = NotificationKind.Decision,
        [MailTemplates.AmendmentsRequested] = NotificationKind.Awaited,
        [MailTemplates.AmendmentReminder] = NotificationKind.Deadline,
        [MailTemplates.Adopted] = NotificationKind.Decision,
        [MailTemplates.Rejected] = NotificationKind.Decision,
        [MailTemplates.Deferred] = NotificationKind.Decision,
        [MailTemplates.PublicationOrdered] = NotificationKind.Awaited,
        [MailTemplates.Published] = NotificationKind.Published,
        [MailTemplates.RevisionOpened] = NotificationKind.Awaited,
        [MeetingMail.Template] = NotificationKind.Convocation,
    };

    public static NotificationKind? KindOf(string template) => Kinds.TryGetValue(template, out var kind) ? kind : null;

    /// <summary>What becomes of the mail. The notification, where there is one, is added; the caller saves.</summary>
    public async Task<MailFate> JudgeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (KindOf(message.Template) is not { } kind) return MailFate.Leaves;

        var address = message.To.Value.ToUpperInvariant();
        if (await db.Users.AsNoTracking().Where(user => user.NormalizedEmail == address).Select(user => (PersonId?)user.Id).SingleOrDefaultAsync(cancellationToken) is not { } person)
            return MailFate.Leaves; // a seat without an account: nothing else would reach them
        var sits = await db.Seats.AnyAsync(seat => seat.Until == null && (seat.PersonId == person || seat.Email == message.To), cancellationToken);
        if (!await db.Memberships.AnyAsync(each => each.PersonId == person && each.EndedAt == null, cancellationToken)) return sits ? MailFate.Leaves : MailFate.Lapses;

        var notice = await NoticeAsync(message, kind, cancellationToken);
        if (!await MayReadAsync(person, notice, cancellationToken)) return sits ? MailFate.Leaves : MailFate.Lapses;

        if (await desk.AddSettledAsync(notice, person, cancellationToken) is not { } added) return MailFate.Leaves; // a second attempt
        var rhythm = NotificationChoices.RhythmOf(await db.NotificationChoices.AsNoTracking().Where(each => each.PersonId == person).ToListAsync(cancellationToken), kind, notice.About.Plan);
        // The mail of a vote carries the voter's own link, and a convocation is owed: neither can wait.
        if (rhythm == MailRhythm.AtOnce || message.Template is MailTemplates.VoteOpened or MeetingMail.Template) return MailFate.Leaves with { Kind = kind, Person = person };
        await desk.GatherAsync(added, rhythm, cancellationToken);
        return MailFate.Waits;
    }

    private async Task<NewNotice> NoticeAsync(OutboxMessage message, NotificationKind kind, CancellationToken cancellationToken)
    {
        var key = $"outbox/{message.Id}";
        if (message.Template == MeetingMail.Template)
        {
            var meeting = CaseJson.Read<MeetingMail>(message.Payload);
            return new NewNotice(kind, key, new NotificationSubject(), new NoticeFacts { Body = meeting.Body, On = meeting.HeldOn }, meeting.Link);
        }

        var mail = CaseJson.Read<ApprovalMail>(message.Payload);
        var deliverable = mail.Deliverable is { } id ? await db.Deliverables.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) : null;
        // The address of a vote is the voter's own secret: members reach it by the ballot.
        var link = message.Template == MailTemplates.VoteOpened ? $"votes/{message.IdempotencyKey.Split('/')[0]}" : mail.Link;
        return new NewNotice(kind, key, new NotificationSubject(deliverable?.PlanId, deliverable?.Id), new NoticeFacts { By = mail.By, Template = message.Template, Mail = mail with { Link = link } }, link);
    }

    private async Task<bool> MayReadAsync(PersonId person, NewNotice notice, CancellationToken cancellationToken)
    {
        var probe = new Notification(db.Tenant.Organisation!.Value, person, notice.Kind, notice.Key, notice.About, "{}", notice.Link, default); // the caller entered one
        return (await access.ReadableAsync(person, [probe], cancellationToken)).Count == 1;
    }
}
