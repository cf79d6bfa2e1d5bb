namespace Portal.Web.Resources;

/// <summary>Words of the page one enters the demonstration by.</summary>
public sealed class DemoText;
