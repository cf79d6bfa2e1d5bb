using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notifications;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Mail;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Notifications;

/// <summary>
/// Writes the mail of one notification, or the letter that gathers several: what awaits the person first, with its date, then plan by plan what happened.
/// Rights are asked anew, and what was read in the page meanwhile is left out.
/// </summary>
public sealed class NoticeLetters(PortalDbContext db, NoticeAccess access, NoticeWords words, NoticeWayOut wayOut, AwaitedThings awaited)
{
    /// <summary>Null when nothing is left to tell.</summary>
    public async Task<OutgoingMail?> WriteAsync(OutboxMessage message, Organisation organisation, string culture, CancellationToken cancellationToken)
    {
        var mail = CaseJson.Read<NoticeMail>(message.Payload);
        var found = await db.Notifications.AsNoTracking().Where(each => mail.Notifications.Contains(each.Id) && each.PersonId == mail.Person && each.ReadAt == null).OrderBy(each => each.At).ToListAsync(cancellationToken);
        var told = await access.ReadableAsync(mail.Person, found, cancellationToken);
        if (told.Count == 0) return null;

        var plans = told.Select(each => each.PlanId).OfType<PlanId>().Distinct().ToList();
        var names = await db.Plans.AsNoTracking().Where(each => plans.Contains(each.Id)).ToDictionaryAsync(each => each.Id, each => each.ShownName, cancellationToken);
        var letter = new Letter(message, organisation, culture, TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone), mail, told, names);
        return MailLayout.Compose(mail.Rhythm == MailRhythm.AtOnce ? One(letter) : Gathered(letter, await awaited.OfAsync(mail.Person, letter.Zone, cancellationToken)));
    }

    private MailDraft One(Letter letter)
    {
        var notification = letter.Told[0];
        var sentence = Sentence(letter, notification);
        return Draft(letter, notification.Kind) with
        {
            Subject = sentence,
            Paragraphs = [words.Say(letter.Culture, "Mail.Greeting", letter.Message.ToName ?? ""), sentence + "."],
            Quotation = NoticeWords.ExcerptOf(notification),
            Action = new MailAction(words.Say(letter.Culture, notification.ThreadId is null ? "Mail.See" : "Mail.Open"), AddressOf(letter, notification)),
            Reason = words.Say(letter.Culture, "Mail.Reason", letter.Organisation.Name, words.Say(letter.Culture, $"Kind.{notification.Kind}")),
        };
    }

    private MailDraft Gathered(Letter letter, IReadOnlyList<AwaitedThing> waiting)
    {
        var formats = CultureInfo.GetCultureInfo(letter.Culture);
        var day = TimeZoneInfo.ConvertTime(letter.Message.DueAt, letter.Zone).ToString("D", formats);
        var weekly = letter.Mail.Rhythm == MailRhythm.Weekly;
        List<MailPart> parts = [];
        if (waiting.Count > 0)
        {
            parts.Add(new MailPart(words.Say(letter.Culture, "Mail.Awaits"),
                [.. waiting.Select(thing => new MailPart.Line(words.Say(letter.Culture, "Awaits." + thing.Word, thing.Plan), DateOf(thing, letter.Culture, formats), wayOut.Address(letter.Organisation, thing.Link)))]));
        }

        parts.AddRange(letter.Told.GroupBy(each => each.PlanId).Select(group => new MailPart(
            group.Key is { } plan ? letter.Plans.GetValueOrDefault(plan, "") : letter.Organisation.Name,
            [.. group.Select(each => new MailPart.Line(Sentence(letter, each), NoticeWords.ExcerptOf(each) is { } words ? $"« {words} »" : null, AddressOf(letter, each)))])));
        return Draft(letter, null) with
        {
            Subject = weekly ? words.Say(letter.Culture, "Mail.Weekly.Subject", letter.Organisation.Name) : words.Say(letter.Culture, "Mail.Daily.Subject", letter.Organisation.Name, day),
            Paragraphs = [words.Say(letter.Culture, "Mail.Greeting", letter.Message.ToName ?? ""), words.Say(letter.Culture, weekly ? "Mail.Weekly.Lead" : "Mail.Daily.Lead", letter.Organisation.Name)],
            Parts = parts,
            Action = new MailAction(words.Say(letter.Culture, "Mail.All"), wayOut.Address(letter.Organisation, "notifications")),
            Afterwards = [words.Say(letter.Culture, "Mail.Goodbye")],
            Reason = words.Say(letter.Culture, weekly ? "Mail.Weekly.Reason" : "Mail.Daily.Reason", letter.Organisation.Name),
        };
    }

    private string? DateOf(AwaitedThing thing, string culture, CultureInfo formats) =>
        thing.At is { } at ? words.Say(culture, "Awaits.Until", at.ToString("f", formats))
        : thing.On is { } on && on != DateOnly.MaxValue ? words.Say(culture, "Awaits.Until", on.ToString("D", formats)) : null;

    private MailDraft Draft(Letter letter, NotificationKind? kind) => new()
    {
        To = letter.Message.To,
        ToName = letter.Message.ToName,
        FromName = letter.Organisation.Name,
        Subject = "",
        Paragraphs = [],
        Reason = "",
        Settings = wayOut.Settings(letter.Organisation, letter.Culture),
        Unsubscribe = wayOut.Of(letter.Organisation, letter.Mail.Person, kind, letter.Culture),
        Language = MailVoice.LanguageOf(letter.Culture),
    };

    private string Sentence(Letter letter, Notification notification) =>
        words.Sentence(notification, notification.PlanId is { } plan ? letter.Plans.GetValueOrDefault(plan, "") : "", letter.Culture, letter.Zone);

    private string AddressOf(Letter letter, Notification notification) => wayOut.Address(letter.Organisation, $"notifications/{notification.Id}");

    private sealed record Letter(
        OutboxMessage Message, Organisation Organisation, string Culture, TimeZoneInfo Zone, NoticeMail Mail, IReadOnlyList<Notification> Told, IReadOnlyDictionary<PlanId, string> Plans);
}
