namespace Portal.Domain.Governance;

/// <summary>How votes are taken: recorded by the secretary in session, electronically within a window, or either.</summary>
public enum VoteMode { Recorded, Electronic, Both }
