using Portal.Domain.Governance;
using Portal.Domain.People;
using Portal.Web.Mail;
using Portal.Web.Tenancy;

namespace Portal.Web.Meetings;

/// <summary>The mail that carries a voter's code.</summary>
public sealed class VoterMails(MailVoice voice, MailQueue queue, ITenantAccessor tenant)
{
    public async Task SendCodeAsync(EmailAddress to, string name, string code, CancellationToken cancellationToken)
    {
        var (culture, organisation) = (tenant.Required.Culture, tenant.Required.Name);
        await queue.EnqueueAsync(MailLayout.Compose(new MailDraft
        {
            To = to,
            ToName = name,
            FromName = organisation,
            Subject = voice.Say(culture, "VoteCode.Subject", code),
            Paragraphs = [voice.Say(culture, "VoteCode.Body", organisation, code)],
            Afterwards = [voice.Say(culture, "VoteCode.After", BallotPaper.CodeLifetime.TotalMinutes)],
            Reason = voice.Say(culture, "VoteCode.Reason", organisation),
            Language = MailVoice.LanguageOf(culture),
        }), cancellationToken);
    }
}
