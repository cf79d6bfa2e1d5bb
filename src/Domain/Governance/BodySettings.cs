namespace Portal.Domain.Governance;

/// <summary>How a body sits and decides: all of it is the organisation's to set, from the defaults of its kind.</summary>
public sealed record BodySettings
{
    public BodyNature Nature { get; init; } = BodyNature.Deciding;
    public QuorumBase QuorumBase { get; init; } = QuorumBase.PresentOrRepresented;
    /// <summary>A fixed number of members, or null for more than half of the permanent ones.</summary>
    public int? QuorumNumber { get; init; }
    public MajorityRule Majority { get; init; } = MajorityRule.VotesCast;
    public VoteMode VoteMode { get; init; } = VoteMode.Both;
    /// <summary>The chair's own vote prevails on a tie, except in a secret ballot.</summary>
    public bool ChairBreaksTies { get; init; } = true;
    /// <summary>How many written proxies (pouvoirs) one member may bear; 0 when the body knows none.</summary>
    public int ProxiesPerBearer { get; init; } = 1;
    /// <summary>After a session without quorum, a second call may decide whatever the number, that many days later at least; null when it may not.</summary>
    public int? SecondCallAfterDays { get; init; } = 3;
    /// <summary>Clear days between convening and session.</summary>
    public int ConveningDays { get; init; } = 5;
    public int ElectronicVoteHours { get; init; } = 48;
    /// <summary>When it meets and what always stands on its agenda; null until someone says so.</summary>
    public BodyCharter? Charter { get; init; }
}
