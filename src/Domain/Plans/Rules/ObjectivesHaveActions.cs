using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V9. In a plan that has actions, an objective, or one under it, has at least one.</summary>
public sealed class ObjectivesHaveActions : IPlanRule
{
    public string Code => "V9";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        List<PlanRecord> actions = [.. plan.Of(ActionKind.Key)];
        if (actions.Count == 0) yield break;
        var served = actions.Select(action => action["objective"]).Concat(plan.Of(ObjectiveKind.Key).Select(objective => objective["parent"])).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var objective in plan.Of(ObjectiveKind.Key))
            if (!served.Contains(objective.Id) && plan.TitleOf(objective).Length > 0 && !objective.IsUntouched && !objective.IsPlaceholder)
                yield return this.Raise(objective, null, plan.Named(objective));
    }
}
