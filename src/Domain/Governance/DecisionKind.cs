namespace Portal.Domain.Governance;

/// <summary>What a body did: adopted, adopted with amendments, rejected, adjourned, advised, took note.</summary>
public enum DecisionKind { Approve, ApproveWithAmendments, Reject, Defer, Advice, NoteTaken }
