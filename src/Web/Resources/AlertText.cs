namespace Portal.Web.Resources;

/// <summary>Words of the alerts and of the forms that answer them.</summary>
public sealed class AlertText;
