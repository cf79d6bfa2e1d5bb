namespace Portal.Domain.Approvals;

/// <summary>Where a version stands on its way. Publication and execution are other axes.</summary>
public enum ApprovalState { Draft, Review, Provisional, Amending, Definitive, Superseded, Archived, Rejected }
