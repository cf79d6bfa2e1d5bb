namespace Portal.Domain.Governance;

/// <summary>What follows a rejection: back to the authors, or the end.</summary>
public enum RejectionOutcome { Rework, Final }
