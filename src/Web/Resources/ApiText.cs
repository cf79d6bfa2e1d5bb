namespace Portal.Web.Resources;

/// <summary>Marker of the texts the JSON endpoints answer with.</summary>
public sealed class ApiText;
