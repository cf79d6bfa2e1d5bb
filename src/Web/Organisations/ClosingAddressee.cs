namespace Portal.Web.Organisations;

/// <summary>Whom a mail about a closing goes to.</summary>
public sealed record ClosingAddressee(string Mail, string Name, string Culture);
