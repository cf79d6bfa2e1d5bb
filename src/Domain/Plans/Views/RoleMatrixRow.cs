namespace Portal.Domain.Plans.Views;

/// <summary>A function with its roles, by id of the unit: <c>principal</c> or <c>associate</c>.</summary>
public sealed record RoleMatrixRow(PlanRecord Function, IReadOnlyDictionary<string, string> Roles);
