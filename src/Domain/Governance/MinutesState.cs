namespace Portal.Domain.Governance;

/// <summary>Minutes being written, or approved and locked: then only an addendum corrects them.</summary>
public enum MinutesState { Drafting, Approved }
