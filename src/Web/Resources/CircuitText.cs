namespace Portal.Web.Resources;

/// <summary>Circuits of validation: <c>IStringLocalizer&lt;CircuitText&gt;</c>.</summary>
public sealed class CircuitText;
