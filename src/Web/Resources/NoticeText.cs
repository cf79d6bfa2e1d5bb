namespace Portal.Web.Resources;

/// <summary>Words of notifications, of their page and of their mails: <c>IStringLocalizer&lt;NoticeText&gt;</c>.</summary>
public sealed class NoticeText;
