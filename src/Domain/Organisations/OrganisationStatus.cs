namespace Portal.Domain.Organisations;

/// <summary>A suspended organisation is read only; a closed one answers as an unknown one.</summary>
public enum OrganisationStatus { Active, Suspended, Closed }
