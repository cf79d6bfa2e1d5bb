namespace Portal.Web.Resources;

/// <summary>The templates an organisation makes from its plans: <c>IStringLocalizer&lt;TemplateText&gt;</c>.</summary>
public sealed class TemplateText;
