using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V8. An objective has an indicator; without one it is shown as « non mesurable ».</summary>
public sealed class ObjectivesAreMeasurable : IPlanRule
{
    public string Code => "V8";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [ObjectiveKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from objective in plan.Of(ObjectiveKind.Key)
        where objective["indicator"] is null && plan.TitleOf(objective).Length > 0 && !objective.IsUntouched && !objective.IsPlaceholder
        select this.Raise(objective, "indicator", plan.Named(objective));
}
