namespace Portal.Domain.Governance;

/// <summary>What carries a motion. Abstentions never count among the votes cast (suffrages exprimés).</summary>
public enum MajorityRule
{
    /// <summary>More votes for than against.</summary>
    VotesCast,
    /// <summary>At least two thirds of the votes cast.</summary>
    TwoThirds,
    /// <summary>More than half of the permanent members, present or not.</summary>
    MembersInOffice,
    /// <summary>Nobody against, somebody for.</summary>
    Unanimity,
}
