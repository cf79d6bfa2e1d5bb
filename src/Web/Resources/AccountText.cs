namespace Portal.Web.Resources;

/// <summary>Words of signing up, signing in and one's account.</summary>
public sealed class AccountText;
