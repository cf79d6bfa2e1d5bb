namespace Portal.Web.Resources;

/// <summary>Words of a space: its plans, people, bodies and settings.</summary>
public sealed class OrganisationText;
