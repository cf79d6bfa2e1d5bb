namespace Portal.Domain.Governance;

/// <summary>Asked for, written into the text, checked by someone else, or set aside with a reason.</summary>
public enum AmendmentState { Requested, Integrated, Verified, Refused }
