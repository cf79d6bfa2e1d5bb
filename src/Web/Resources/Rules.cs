namespace Portal.Web.Resources;

/// <summary>Messages of broken business rules: the key is the rule's code.</summary>
public sealed class Rules;
