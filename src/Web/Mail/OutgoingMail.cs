using Portal.Domain.People;

namespace Portal.Web.Mail;

/// <summary>A mail ready to leave, in two parts that say the same.</summary>
/// <param name="FromName">Whose voice it is: the organisation, or the portal for mails about an account.</param>
public sealed record OutgoingMail(EmailAddress To, string? ToName, string FromName, string Subject, string Text, string Html);
