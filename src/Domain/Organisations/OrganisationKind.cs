namespace Portal.Domain.Organisations;

/// <summary>What an organisation is. It decides the words of the states, the bodies that exist from sign-up, and the templates proposed first.</summary>
public enum OrganisationKind
{
    /// <summary>A small or medium company (PME).</summary>
    Company,
    /// <summary>A chamber of commerce and industry (CCI).</summary>
    Chamber,
    Municipality,
    /// <summary>An IT service firm (ESN).</summary>
    ServiceFirm,
}
