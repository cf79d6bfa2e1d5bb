namespace Portal.Web.Resources;

/// <summary>Words of the mails the portal sends, by template.</summary>
public sealed class MailText;
