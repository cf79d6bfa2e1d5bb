namespace Portal.Domain.Governance;

/// <summary>Planned, held, or called off.</summary>
public enum MeetingStatus { Planned, Held, CalledOff }
