using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>W-COVERAGE, down: objective, actions, means and macro tasks; what serves nothing or is served by nothing stands in its list.</summary>
public sealed record CoverageTree(IReadOnlyList<CoveredObjective> Objectives, IReadOnlyList<PlanRecord> LooseActions, IReadOnlyList<PlanRecord> LooseMeans, IReadOnlyList<PlanRecord> LooseTasks)
{
    public bool HasMeans => Objectives.Any(objective => objective.Actions.Any(action => action.Means.Count > 0)) || LooseMeans.Count > 0;

    public static CoverageTree Of(LivePlan plan)
    {
        var tasks = plan.Of(MacroTaskKind.Key).ToLookup(task => plan.Linked(task, "mean")?.Id, StringComparer.Ordinal);
        var means = plan.Of(MeanKind.Key).ToLookup(mean => plan.Linked(mean, "action")?.Id, StringComparer.Ordinal);
        var actions = plan.Of(ActionKind.Key).ToLookup(action => plan.Linked(action, "objective")?.Id, StringComparer.Ordinal);
        return new(
            [.. plan.Of(ObjectiveKind.Key).Select(objective => new CoveredObjective(objective,
                [.. actions[objective.Id].Select(action => new CoveredAction(action, [.. means[action.Id].Select(mean => new CoveredMean(mean, [.. tasks[mean.Id]]))]))]))],
            [.. actions[null]], [.. means[null]], [.. tasks[null]]);
    }
}
