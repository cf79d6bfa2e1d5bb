namespace Portal.Web.Resources;

/// <summary>The register of decisions: <c>IStringLocalizer&lt;RegisterText&gt;</c>.</summary>
public sealed class RegisterText;
