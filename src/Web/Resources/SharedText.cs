namespace Portal.Web.Resources;

/// <summary>Words of the frames and of what every page shares: <c>IStringLocalizer&lt;SharedText&gt;</c>.</summary>
public sealed class SharedText;
