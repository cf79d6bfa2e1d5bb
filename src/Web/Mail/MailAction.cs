namespace Portal.Web.Mail;

/// <summary>The one thing a mail asks to do.</summary>
public sealed record MailAction(string Label, string Address);
