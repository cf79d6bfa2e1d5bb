namespace Portal.Domain.Plans.Templates;

/// <summary>How large an organisation is, by the bounds that change what it owes: 50 and 250 people at work; 3 500 and 10 000 inhabitants.</summary>
public enum OrganisationScale { Small, Medium, Large }
