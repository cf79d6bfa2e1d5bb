namespace Portal.Web.Resources;

/// <summary>Messages of model validation: the <c>ErrorMessage</c> of an attribute is a key of this resource.</summary>
public sealed class FormText;
