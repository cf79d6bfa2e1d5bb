namespace Portal.Domain.Governance;

/// <summary>One line of the attendance sheet. The name is copied: the record must read the same after the seat changes hands.</summary>
/// <param name="Bearer">Who bears the proxy, when represented.</param>
public sealed record Attendance(SeatId Seat, string Name, Presence Presence, SeatId? Bearer = null, bool Votes = true);
