namespace Portal.Domain.Governance;

/// <summary>The office held: chair (président), leader of a workshop, secretary.</summary>
public enum SeatOffice { None, Chair, Leader, Secretary }
