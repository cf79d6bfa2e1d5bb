using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>V13. A function stands in one process of its system, and in one only.</summary>
public sealed class FunctionsBelongToAProcess : IPlanRule
{
    public string Code => "V13";
    public AlertLevel Level => AlertLevel.Error;
    public IReadOnlyList<string>? Reads { get; } = [FunctionKind.Key, ProcessKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        List<PlanRecord> functions = [.. plan.Of(FunctionKind.Key).Where(function => !function.IsUntouched && !function.IsPlaceholder)];
        foreach (var function in functions)
            if (plan.Linked(function, "process") is null) yield return this.Raise(function, "process", plan.Named(function));
        foreach (var twins in functions.Where(function => function.Code is not null && function["process"] is not null).GroupBy(function => (CodeComparer.Normalize(function.Code), function["system"])))
            foreach (var again in twins.Skip(1).Where(again => again["process"] != twins.First()["process"]))
                yield return this.Raise(again, "process", plan.Named(again)) with { Variant = "Twice", Evidence = $"{twins.First()["process"]}|{again["process"]}" };
    }
}
