namespace Portal.Domain.Approvals;

/// <summary>
/// The columns of the permission table. A person has several: those of the plan role, of the organisation role, and those that follow
/// from a seat in a body of the circuit.
/// </summary>
[Flags]
public enum Roles
{
    None = 0,
    /// <summary>Responsable du schéma directeur: leads the plan.</summary>
    Lead = 1,
    Editor = 1 << 1,
    /// <summary>Writes the sections one is responsable of.</summary>
    Contributor = 1 << 2,
    /// <summary>Relecteur.</summary>
    Reviewer = 1 << 3,
    /// <summary>Valideur: sits in a body of the circuit.</summary>
    Approver = 1 << 4,
    Secretary = 1 << 5,
    /// <summary>Commanditaire: ordered the plan.</summary>
    Sponsor = 1 << 6,
    /// <summary>Writes the money blocks.</summary>
    BudgetController = 1 << 7,
    /// <summary>Rédacteur de site: news and summaries for a published plan.</summary>
    SiteWriter = 1 << 8,
    /// <summary>Webmestre: sole publisher of site pages.</summary>
    Webmaster = 1 << 9,
    /// <summary>Lecteur: reads every state, comments internally, changes nothing.</summary>
    Reader = 1 << 10,
    /// <summary>Administrator (or owner) of the organisation.</summary>
    OrganisationAdmin = 1 << 11,
    Auditor = 1 << 12,
    /// <summary>Member company or listed reader of the organisation.</summary>
    Member = 1 << 13,
    Citizen = 1 << 14,
    /// <summary>A seat narrows or widens some cells: chair of a body of the circuit.</summary>
    Chair = 1 << 15,
    /// <summary>Permanent member of a body of the circuit: the only ones who vote.</summary>
    VotingMember = 1 << 16,
}
