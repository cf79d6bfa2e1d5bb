using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>W-ROLES: functions by process against the units that take part in them, principal or associate.</summary>
public sealed record RoleMatrix(IReadOnlyList<PlanRecord> Structures, IReadOnlyList<RoleMatrixGroup> Groups)
{
    public IEnumerable<RoleMatrixRow> Rows => Groups.SelectMany(group => group.Rows);

    public int CountOf(string role, string? structureId = null) => Rows.Sum(row => row.Roles.Count(cell => cell.Value == role && (structureId is null || cell.Key == structureId)));

    public static RoleMatrix Of(LivePlan plan)
    {
        var cells = plan.Of(RoleCellKind.Key).Where(cell => cell["structure"] is not null && cell["role"] is not null).ToLookup(cell => cell["function"], StringComparer.Ordinal);
        var rows = plan.Of(FunctionKind.Key).ToLookup(function => plan.Linked(function, "process")?.Id, function => new RoleMatrixRow(function,
            cells[function.Id].GroupBy(cell => cell["structure"] ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First()["role"] ?? "", StringComparer.Ordinal)));
        return new([.. plan.Of(StructureKind.Key)],
            [.. plan.Of(ProcessKind.Key).Where(process => rows.Contains(process.Id)).Select(process => new RoleMatrixGroup(process, [.. rows[process.Id]])),
                .. rows.Contains(null) ? [new RoleMatrixGroup(null, [.. rows[null]])] : Array.Empty<RoleMatrixGroup>()]);
    }
}
