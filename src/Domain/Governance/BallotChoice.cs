namespace Portal.Domain.Governance;

/// <summary>What a voter says. Not voting is none of them.</summary>
public enum BallotChoice { For, Against, Abstain }
