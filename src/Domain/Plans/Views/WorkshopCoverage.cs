using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-COVERAGE, by those who work: objectives against workshops and groups, by the actions these carry. A transversal workshop serves all and is
/// never idle. Empty until an action under an objective names a workshop.
/// </summary>
public sealed record WorkshopCoverage(IReadOnlyList<PlanRecord> Objectives, IReadOnlyList<PlanRecord> Workshops, IReadOnlyDictionary<(string Objective, string Workshop), IReadOnlyList<PlanRecord>> Cells)
{
    public bool IsEmpty => Cells.Count == 0;

    public IReadOnlyList<PlanRecord> Cell(PlanRecord objective, PlanRecord workshop) => Cells.GetValueOrDefault((objective.Id, workshop.Id)) ?? [];

    /// <summary>Objectives no workshop works on.</summary>
    public IEnumerable<PlanRecord> Unserved => IsEmpty ? [] : Objectives.Where(objective => !Workshops.Any(workshop => Cell(objective, workshop).Count > 0));

    /// <summary>Workshops that work on no objective, transversal ones apart.</summary>
    public IEnumerable<PlanRecord> Idle => IsEmpty ? [] : Workshops.Where(workshop => !workshop.Ticked("transversal") && !Objectives.Any(objective => Cell(objective, workshop).Count > 0));

    public static WorkshopCoverage Of(LivePlan plan)
    {
        List<PlanRecord> workshops = [.. plan.Of(BodyKind.Key).Where(body => body["nature"] is "workshop" or "working-group" or "project-team" && body["status"] != "not-retained")];
        var known = workshops.Select(workshop => workshop.Id).ToHashSet(StringComparer.Ordinal);
        var cells =
            from action in plan.Of(ActionKind.Key)
            where plan.Linked(action, "objective") is not null
            from workshop in action.Items("bodies").Distinct(StringComparer.Ordinal)
            where known.Contains(workshop)
            group action by (action["objective"]!, workshop); // linked above
        var byPlace = cells.ToDictionary(cell => cell.Key, IReadOnlyList<PlanRecord> (cell) => [.. cell]);
        // An objective that others stand under is served through them.
        var parents = plan.Of(ObjectiveKind.Key).Select(objective => objective["parent"]).ToHashSet(StringComparer.Ordinal);
        return byPlace.Count == 0 ? new([], [], byPlace) : new([.. plan.Of(ObjectiveKind.Key).Where(objective => !parents.Contains(objective.Id))], workshops, byPlace);
    }
}
