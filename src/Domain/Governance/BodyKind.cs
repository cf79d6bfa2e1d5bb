namespace Portal.Domain.Governance;

/// <summary>What kind of body it is; each comes with defaults (<see cref="BodyDefaults"/>) that its organisation may change.</summary>
public enum BodyKind
{
    /// <summary>Comité de pilotage.</summary>
    SteeringCommittee,
    /// <summary>Comité exécutif.</summary>
    ExecutiveCommittee,
    /// <summary>Comité de direction (codir).</summary>
    ManagementBoard,
    /// <summary>Comité informatique.</summary>
    ItCommittee,
    /// <summary>Comité de gouvernance informatique.</summary>
    GovernanceCommittee,
    /// <summary>Atelier.</summary>
    Workshop,
    /// <summary>Groupe de travail.</summary>
    WorkingGroup,
    /// <summary>Équipe projet.</summary>
    ProjectTeam,
    /// <summary>Bureau municipal: the mayor and deputies; no vote with legal effect.</summary>
    MunicipalExecutive,
    /// <summary>Conseil municipal.</summary>
    MunicipalCouncil,
    /// <summary>Commission.</summary>
    Commission,
    /// <summary>Assemblée générale.</summary>
    GeneralAssembly,
}
