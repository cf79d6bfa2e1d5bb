namespace Portal.Domain.Governance;

/// <summary>What stands on an agenda: a usual point, a plan before the body, amendments still open, the report of a body that reports here, or anything else.</summary>
public enum AgendaItemKind { Standing, Plan, Amendments, Free, Report }
