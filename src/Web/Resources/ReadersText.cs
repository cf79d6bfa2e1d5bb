namespace Portal.Web.Resources;

/// <summary>The members' list and the way out of its mails: <c>IStringLocalizer&lt;ReadersText&gt;</c>.</summary>
public sealed class ReadersText;
