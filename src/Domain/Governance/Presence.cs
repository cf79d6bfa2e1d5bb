namespace Portal.Domain.Governance;

/// <summary>How a member attended: in person (or by visioconference), by a written proxy, or not.</summary>
public enum Presence { Present, Represented, Absent }
