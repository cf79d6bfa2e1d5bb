using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V16. A function that is removed or absorbed is no longer listed in a process of the target system.</summary>
public sealed class RemovedFunctionsLeaveTheTarget : IPlanRule
{
    public string Code => "V16";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [FunctionChangeKind.Key, FunctionKind.Key, ProcessKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from change in plan.Of(FunctionChangeKind.Key)
        where change["nature"] is "removed" or "absorbed"
        let function = plan.Linked(change, "function")
        where function is not null && function["system"] == "target" && plan.Linked(function, "process") is not null
        select this.Raise(function, "process", plan.Named(function), plan.Linked(function, "process") is { } process ? plan.Named(process) : "") with { Evidence = $"{change["nature"]}|{function["process"]}" };
}
