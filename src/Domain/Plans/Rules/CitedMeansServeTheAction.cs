using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>V17. A mean cited for an action is one of its own; a macro task does not bear the number of another mean than the one it carries out.</summary>
public sealed class CitedMeansServeTheAction : IPlanRule
{
    public string Code => "V17";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [MeanKind.Key, ActionKind.Key, TargetDescriptionKind.Key, MacroTaskKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        Dictionary<string, PlanRecord> means = new(StringComparer.Ordinal);
        foreach (var mean in plan.Of(MeanKind.Key))
            if (CodeComparer.Normalize(mean.Code) is { Length: > 0 } code) means.TryAdd(code, mean);
        return means.Count == 0 ? [] : [.. Descriptions(plan, means), .. Tasks(plan, means)];
    }

    private IEnumerable<Alert> Descriptions(LivePlan plan, Dictionary<string, PlanRecord> means)
    {
        foreach (var row in plan.Of(TargetDescriptionKind.Key))
            foreach (var code in row.Items("cited").Select(CodeComparer.Normalize).Concat(CodesInText.Of(row["text"]).Where(means.ContainsKey)).Distinct())
            {
                if (!means.TryGetValue(code, out var mean)) yield return this.Raise(row, "cited", code) with { Variant = "Unknown", Evidence = code };
                else if (row["action"] is { } action && mean["action"] is { } own && own != action)
                    yield return this.Raise(row, "cited", code, plan.Named(mean), plan.Linked(mean, "action") is { } of ? of.Code ?? plan.Named(of) : "") with { Evidence = $"{code}|{own}" };
            }
    }

    private IEnumerable<Alert> Tasks(LivePlan plan, Dictionary<string, PlanRecord> means)
    {
        var byNumber = means.Values.GroupBy(mean => Number(mean.Code)).ToDictionary(group => group.Key, group => group.First());
        foreach (var task in plan.Of(MacroTaskKind.Key))
            if (plan.Linked(task, "mean") is { } done && Number(task.Code) is { Length: > 0 } number && number != Number(done.Code) && byNumber.TryGetValue(number, out var namesake))
                yield return this.Raise(task, "mean", task.Code ?? "", namesake.Code ?? "", done.Code ?? "") with { Variant = "Task", Evidence = $"{task.Code}|{done.Code}" };
    }

    private static string Number(string? code) => string.Concat((code ?? "").Where(char.IsAsciiDigit));
}
