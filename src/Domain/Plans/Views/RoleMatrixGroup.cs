namespace Portal.Domain.Plans.Views;

/// <summary>The functions of a process; none for those that stand in no process yet.</summary>
public sealed record RoleMatrixGroup(PlanRecord? Process, IReadOnlyList<RoleMatrixRow> Rows);
