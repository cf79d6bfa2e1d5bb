using Portal.Domain.Organisations;
using Portal.Web.Mail;
using Portal.Web.Tenancy;

namespace Portal.Web.Publishing;

/// <summary>The mail that carries a listed reader's code.</summary>
public sealed class ReaderMails(MailVoice voice, MailQueue queue, ITenantAccessor tenant)
{
    public async Task SendCodeAsync(Reader reader, string code, CancellationToken cancellationToken)
    {
        var culture = tenant.Required.Culture;
        var organisation = tenant.Required.Name;
        await queue.EnqueueAsync(MailLayout.Compose(new MailDraft
        {
            To = reader.Email,
            ToName = reader.Name,
            FromName = organisation,
            Subject = voice.Say(culture, "ReaderCode.Subject", code),
            Paragraphs = [voice.Say(culture, "ReaderCode.Greeting"), voice.Say(culture, "ReaderCode.Body", organisation, code)],
            Afterwards = [voice.Say(culture, "ReaderCode.After", Reader.CodeLifetime.TotalMinutes)],
            Reason = voice.Say(culture, "ReaderCode.Reason", organisation),
            Language = MailVoice.LanguageOf(culture),
        }), cancellationToken);
    }
}
