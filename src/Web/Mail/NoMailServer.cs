namespace Portal.Web.Mail;

/// <summary>Outside Development without a mail server: nothing is sent, and nothing is silently lost — the outbox keeps trying and operators see why.</summary>
internal sealed class NoMailServer : IMailSender
{
    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No mail server is configured: set Mail:Host.");
}
