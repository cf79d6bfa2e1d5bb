using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace Portal.Web.Mail;

internal sealed class SmtpMailSender(IOptions<MailOptions> options) : IMailSender
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var message = new MailMessage(new MailAddress(settings.From, mail.FromName, Encoding.UTF8), new MailAddress(mail.To.Value, mail.ToName, Encoding.UTF8))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        if (mail.Attachment is { } file)
            message.Attachments.Add(Attachment.CreateAttachmentFromString(file.Text, new ContentType(file.ContentType) { Name = file.Name, CharSet = "utf-8" }));
        // So that out-of-office replies do not come back.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is { } leave)
        {
            message.Headers.Add("List-Unsubscribe", $"<{leave}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        using var client = new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.Encrypted,
            Timeout = settings.TimeoutSeconds * 1000,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds)); // SmtpClient.Timeout does not hold for asynchronous sends
        await client.SendMailAsync(message, deadline.Token);
    }
}
