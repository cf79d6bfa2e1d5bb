using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>V24. A macro task is marked for the owner side, the delivery side or logistics.</summary>
public sealed class MacroTasksAreCarried : IPlanRule
{
    public string Code => "V24";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [MacroTaskKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from task in plan.Of(MacroTaskKind.Key)
        where !task.Ticked("owner") && !task.Ticked("delivery") && !task.Ticked("logistics") && !task.IsUntouched && !task.IsPlaceholder && !PertNetwork.LeavesOut(task)
        select this.Raise(task, null, plan.Named(task));
}
