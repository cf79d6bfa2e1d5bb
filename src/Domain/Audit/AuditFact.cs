using Portal.Domain.Shared;

namespace Portal.Domain.Audit;

/// <summary>What is written in the audit log: who did what to what.</summary>
public sealed record AuditFact(PersonId? Actor, string? ActorName, string Action, string SubjectKind, string SubjectId, string? Detail = null);
