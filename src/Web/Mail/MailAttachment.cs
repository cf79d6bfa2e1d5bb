namespace Portal.Web.Mail;

/// <summary>A small text file that goes with a mail: a calendar entry.</summary>
public sealed record MailAttachment(string Name, string ContentType, string Text);
