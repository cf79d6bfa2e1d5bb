namespace Portal.Domain.Governance;

/// <summary>Permanent members vote; occasional ones and guests speak.</summary>
public enum SeatRank { Permanent, Occasional }
