using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>V25. A macro task has a milestone date.</summary>
public sealed class MacroTasksAreDated : IPlanRule
{
    public string Code => "V25";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [MacroTaskKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from task in plan.Of(MacroTaskKind.Key)
        where task["milestone"] is null && !task.IsUntouched && !task.IsPlaceholder && !PertNetwork.LeavesOut(task)
        select this.Raise(task, "milestone", plan.Named(task));
}
