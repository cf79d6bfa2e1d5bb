namespace Portal.Web.Mail;

/// <summary>Hands a mail to whatever carries it. Throws when it could not: the caller tries again later.</summary>
public interface IMailSender
{
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
