namespace Portal.Web.Resources;

/// <summary>Versions of a plan, what changed between two, and their return: <c>IStringLocalizer&lt;VersionText&gt;</c>.</summary>
public sealed class VersionText;
