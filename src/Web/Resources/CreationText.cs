namespace Portal.Web.Resources;

/// <summary>Words of the page that creates a plan.</summary>
public sealed class CreationText;
