namespace Portal.Web.Resources;

/// <summary>Looking through the plans of a space: <c>IStringLocalizer&lt;SearchText&gt;</c>.</summary>
public sealed class SearchText;
