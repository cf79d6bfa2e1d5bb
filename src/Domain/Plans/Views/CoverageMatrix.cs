using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>W-COVERAGE, across: objectives against processes; an objective or a process nothing links to stands out.</summary>
public sealed record CoverageMatrix(IReadOnlyList<PlanRecord> Objectives, IReadOnlyList<PlanRecord> Processes, IReadOnlyDictionary<(string Objective, string Process), PlanRecord> Cells)
{
    public PlanRecord? Cell(PlanRecord objective, PlanRecord process) => Cells.GetValueOrDefault((objective.Id, process.Id));

    /// <summary>Rows and columns without any direct or indirect link.</summary>
    public IEnumerable<PlanRecord> Orphans =>
        Objectives.Where(objective => !Processes.Any(process => IsLink(Cell(objective, process)))).Concat(Processes.Where(process => !Objectives.Any(objective => IsLink(Cell(objective, process)))));

    public int CountOf(string relation) => Cells.Values.Count(cell => cell["relation"] == relation);

    public static CoverageMatrix Of(LivePlan plan)
    {
        Dictionary<(string, string), PlanRecord> cells = [];
        foreach (var cell in plan.Of(CoverageKind.Key))
            if (plan.Linked(cell, "objective") is { } objective && plan.Linked(cell, "process") is { } process) cells.TryAdd((objective.Id, process.Id), cell);
        return cells.Count == 0
            ? new([], [], cells)
            : new([.. plan.Of(ObjectiveKind.Key)], [.. plan.Of(ProcessKind.Key).Where(process => plan.Linked(process, "parent") is null)], cells);
    }

    private static bool IsLink(PlanRecord? cell) => cell?["relation"] is "direct" or "indirect";
}
