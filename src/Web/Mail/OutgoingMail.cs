using Portal.Domain.People;

namespace Portal.Web.Mail;

/// <summary>A mail ready to leave, in two parts that say the same.</summary>
/// <param name="FromName">Whose voice it is: the organisation, or the portal for mails about an account.</param>
public sealed record OutgoingMail(EmailAddress To, string? ToName, string FromName, string Subject, string Text, string Html)
{
    /// <summary>Where one click, or the button of the mail program (RFC 8058), stops these mails; null for those nobody can do without.</summary>
    public string? Unsubscribe { get; init; }
    public MailAttachment? Attachment { get; init; }
}
