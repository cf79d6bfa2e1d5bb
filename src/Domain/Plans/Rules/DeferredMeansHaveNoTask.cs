using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>V26. A macro task that carries out a deferred or refused mean is itself deferred or refused.</summary>
public sealed class DeferredMeansHaveNoTask : IPlanRule
{
    public string Code => "V26";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [MacroTaskKind.Key, MeanKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from task in plan.Of(MacroTaskKind.Key)
        let mean = plan.Linked(task, "mean")
        where mean is not null && mean["status"] is "deferred" or "not-retained" && !PertNetwork.LeavesOut(task)
        select this.Raise(task, "status", plan.Named(task), plan.Named(mean)) with { Evidence = mean["status"] ?? "" };
}
