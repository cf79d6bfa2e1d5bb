namespace Portal.Web.Resources;

/// <summary>Words of the accessibility declaration and of the legal notice.</summary>
public sealed class LegalText;
