namespace Portal.Domain.Governance;

/// <summary>What stands on an agenda: a usual point, a plan before the body, amendments still open, or anything else.</summary>
public enum AgendaItemKind { Standing, Plan, Amendments, Free }
