namespace Portal.Domain.Organisations;

/// <summary>What a person is in an organisation. A guest is an outside author or consultant; an auditor reads all and changes nothing.</summary>
public enum OrganisationRole { Owner, Admin, Member, Guest, Auditor }
