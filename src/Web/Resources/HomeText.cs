namespace Portal.Web.Resources;

/// <summary>Words of the public home page.</summary>
public sealed class HomeText;
