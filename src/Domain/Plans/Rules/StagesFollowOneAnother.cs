using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>V18. Stages follow one another without a gap and without overlapping.</summary>
public sealed class StagesFollowOneAnother : IPlanRule
{
    public string Code => "V18";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [StageKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        List<(PlanRecord Stage, Period Period)> stages = [];
        foreach (var stage in plan.Of(StageKind.Key))
            if (stage.Period("period") is { } period) stages.Add((stage, period));
        stages.Sort((one, other) => one.Period.CompareTo(other.Period));
        for (var i = 1; i < stages.Count; i++)
        {
            var (before, after) = (stages[i - 1], stages[i]);
            if (after.Period.Start == before.Period.End.AddDays(1)) continue;
            yield return this.Raise(after.Stage, "period", plan.Named(before.Stage), plan.Named(after.Stage)) with
            {
                Variant = after.Period.Start <= before.Period.End ? "Overlap" : null,
                Evidence = $"{before.Period.Key}|{after.Period.Key}",
            };
        }
    }
}
