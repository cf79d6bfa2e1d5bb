using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V19. In a plan that lists means, an action has at least one or is exempt.</summary>
public sealed class ActionsHaveMeans : IPlanRule
{
    public string Code => "V19";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [MeanKind.Key, ActionKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var equipped = plan.Of(MeanKind.Key).Select(mean => mean["action"]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return from action in equipped.Count > 0 ? plan.Of(ActionKind.Key) : []
               where !equipped.Contains(action.Id) && !action.Ticked("exemptFromMeans") && action["status"] != "not-retained" && !action.IsUntouched
               select this.Raise(action, null, plan.Named(action));
    }
}
