using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V15. In a matrix of roles a function has one principal, no more and no less.</summary>
public sealed class FunctionsHaveOnePrincipal : IPlanRule
{
    public string Code => "V15";
    public AlertLevel Level => AlertLevel.Error;
    public IReadOnlyList<string>? Reads { get; } = [FunctionKind.Key, RoleCellKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var cells = plan.Of(RoleCellKind.Key).Where(cell => cell["function"] is not null).ToLookup(cell => cell["function"], StringComparer.Ordinal);
        if (cells.Count == 0) yield break;
        foreach (var function in plan.Of(FunctionKind.Key).Where(function => !function.IsUntouched))
        {
            List<PlanRecord> principals = [.. cells[function.Id].Where(cell => cell["role"] == "principal")];
            if (principals.Count == 0) yield return this.Raise(function, null, plan.Named(function));
            else if (principals.Count > 1)
                yield return this.Raise(principals[1], "role", plan.Named(function), principals.Count) with { Variant = "Several", Evidence = $"{function.Id}|{principals.Count}" };
        }
    }
}
