using System.Globalization;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Meetings;
using Portal.Web.Notifications;
using Portal.Web.Organisations;
using Portal.Web.Publishing;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Mail;

/// <summary>Writes out the messages of the outbox: the organisation's voice, the reader's language, links under its space.</summary>
public sealed class OutboxLetters(MailVoice voice, MailWords words, NoticeWayOut wayOut, ITenantStrategy strategy, SiteAddress site)
{
    public OutgoingMail Write(OutboxMessage message, Organisation organisation, string culture, MailFate fate) => message.Template switch
    {
        InvitationMail.Template => Invitation(message, organisation, culture, CaseJson.Read<InvitationMail>(message.Payload)),
        ReaderMail.Template => ToReader(message, organisation, culture, CaseJson.Read<ReaderMail>(message.Payload)),
        MeetingMail.Template => Convocation(message, organisation, culture, CaseJson.Read<MeetingMail>(message.Payload)),
        ClosingMail.Template => Closing(message, organisation, culture, CaseJson.Read<ClosingMail>(message.Payload)),
        _ => Approval(message, organisation, culture, CaseJson.Read<ApprovalMail>(message.Payload), fate),
    };

    private OutgoingMail ToReader(OutboxMessage message, Organisation organisation, string culture, ReaderMail facts)
    {
        string Say(string key, params object[] arguments) => voice.Say(culture, "ReadersPublished." + key, arguments);
        return MailLayout.Compose(Draft(message, organisation, culture) with
        {
            Subject = Say("Subject", organisation.Name, facts.Plan),
            Paragraphs = [Say("Body", organisation.Name, facts.Plan, facts.Version)],
            Action = new MailAction(Say("Action"), Link(organisation, facts.Link)),
            Afterwards = facts.Audience == Audience.Members ? [Say("Code", message.To.Value)] : [],
            Reason = Say("Reason", organisation.Name),
            Unsubscribe = new MailAction(Say("Unsubscribe"), Link(organisation, facts.Unsubscribe)),
        });
    }

    private OutgoingMail Convocation(OutboxMessage message, Organisation organisation, string culture, MeetingMail facts)
    {
        string Say(string key, params object[] arguments) => voice.Say(culture, "Convocation." + key, arguments);
        var formats = CultureInfo.GetCultureInfo(culture);
        var day = facts.HeldOn.ToString("D", formats) + (facts.StartsAt is { } hour ? ", " + hour.ToString("t", formats) : "");
        List<string> paragraphs = [Say(facts.CalledOff ? "CalledOff" : "Body", facts.Body, day)];
        if (!facts.CalledOff && facts.Place is { } place) paragraphs.Add(Say("Place", place));
        if (!facts.CalledOff && facts.VideoLink is { } link) paragraphs.Add(Say("Video", link));
        if (!facts.CalledOff && facts.Agenda.Count > 0)
        {
            paragraphs.Add(Say("Agenda"));
            paragraphs.AddRange(facts.Agenda.Select((title, index) => $"{index + 1}. {title}"));
        }

        return MailLayout.Compose(Draft(message, organisation, culture) with
        {
            Subject = Say(facts.CalledOff ? "CalledOffSubject" : "Subject", facts.Body, day),
            Paragraphs = paragraphs,
            Quotation = facts.Message,
            Action = new MailAction(Say("Action"), Link(organisation, facts.Link)),
            Afterwards = [Say("After")],
            Reason = Say("Reason", facts.Body),
        }) with { Attachment = new MailAttachment("seance.ics", CalendarText.ContentType, facts.Calendar) };
    }

    private OutgoingMail Closing(OutboxMessage message, Organisation organisation, string culture, ClosingMail facts)
    {
        string Say(string key, params object[] arguments) => voice.Say(culture, "Closing." + key, arguments);
        var day = LocalDay(facts.ClosesAt, organisation, culture);
        return MailLayout.Compose(Draft(message, organisation, culture) with
        {
            Subject = Say($"{facts.Moment}.Subject", organisation.Name, day),
            Paragraphs = [Say($"{facts.Moment}.Body", organisation.Name, day, facts.By)],
            Action = new MailAction(Say($"{facts.Moment}.Action"), Link(organisation, "organisation/data")),
            Reason = Say("Reason", organisation.Name),
        });
    }

    private OutgoingMail Invitation(OutboxMessage message, Organisation organisation, string culture, InvitationMail facts)
    {
        string Say(string key, params object[] arguments) => voice.Say(culture, "Invitation." + key, arguments);
        List<string> paragraphs = [facts.Plan is null ? Say("Body", facts.InvitedBy, facts.Organisation) : Say("BodyPlan", facts.InvitedBy, facts.Organisation, facts.Plan)];
        if (facts.Role is { } role) paragraphs.Add(Say("Role." + role));
        if (facts.Section is { } section) paragraphs.Add(Say("Section", section));

        return MailLayout.Compose(Draft(message, organisation, culture) with
        {
            Subject = Say("Subject", facts.InvitedBy, facts.Organisation),
            Paragraphs = paragraphs,
            Quotation = facts.Message,
            Action = new MailAction(Say("Action"), Link(organisation, facts.Link)),
            Afterwards = [Say("After", LocalDay(facts.ExpiresAt, organisation, culture))],
            Reason = Say("Reason", facts.InvitedBy),
        });
    }

    private OutgoingMail Approval(OutboxMessage message, Organisation organisation, string culture, ApprovalMail facts, MailFate fate)
    {
        string Say(string key) => words.Fill(voice.Say(culture, key), facts, culture, TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone));
        List<string> paragraphs = [Say($"Mails.{message.Template}.Body")];
        if (facts.Sections is { Count: > 0 } sections) paragraphs.Add(voice.Say(culture, "Mails.Sections", string.Join(" · ", sections)));
        if (facts.DueOn is not null) paragraphs.Add(Say(facts.DaysLeft is < 0 ? "Mails.Overdue" : "Mails.Due"));

        return MailLayout.Compose(Draft(message, organisation, culture) with
        {
            Subject = Say($"Mails.{message.Template}.Subject"),
            Paragraphs = paragraphs,
            // The audience of a publication and the verdict of a review travel in the same field: they are words of ours, said in the body.
            Quotation = message.Template == MailTemplates.Published ? null : facts.Message,
            Action = new MailAction(Say(message.Template == MailTemplates.VoteOpened ? "Mails.VoteAction" : "Mails.Action"), Link(organisation, facts.Link)),
            Reason = voice.Say(culture, "Mails.Reason", organisation.Name),
            // The mail of a vote is the voter's only way in: it cannot be switched off.
            Unsubscribe = fate is { Kind: { } kind, Person: { } person } && message.Template != MailTemplates.VoteOpened ? wayOut.Of(organisation, person, kind, culture) : null,
        });
    }

    private static MailDraft Draft(OutboxMessage message, Organisation organisation, string culture) => new()
    {
        To = message.To,
        ToName = message.ToName,
        FromName = organisation.Name,
        Subject = "",
        Paragraphs = [],
        Reason = "",
        Language = MailVoice.LanguageOf(culture),
    };

    private string Link(Organisation organisation, string path) => site.Of(strategy.AddressOf(organisation.Slug.Value, "/" + path));

    private static string LocalDay(DateTimeOffset at, Organisation organisation, string culture) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone)).ToString("D", CultureInfo.GetCultureInfo(culture));
}
