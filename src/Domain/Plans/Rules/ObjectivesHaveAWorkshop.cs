using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>WORKSHOP. In a plan that says which workshop carries which action, each objective has one, and each workshop has something to carry.</summary>
public sealed class ObjectivesHaveAWorkshop : IPlanRule
{
    public string Code => "WORKSHOP";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [ObjectiveKind.Key, ActionKind.Key, BodyKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var coverage = WorkshopCoverage.Of(plan);
        foreach (var objective in coverage.Unserved.Where(objective => !objective.IsUntouched && plan.TitleOf(objective).Length > 0)) yield return this.Raise(objective, null, plan.Named(objective));
        foreach (var workshop in coverage.Idle.Where(workshop => !workshop.IsUntouched && plan.TitleOf(workshop).Length > 0)) yield return this.Raise(workshop, null, plan.Named(workshop)) with { Variant = "Idle" };
    }
}
