using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V20. The first digit of the code of a mean is that of the objective of its action: M31 serves O3.</summary>
public sealed class MeansFollowTheirObjective : IPlanRule
{
    public string Code => "V20";
    public AlertLevel Level => AlertLevel.Error;
    public IReadOnlyList<string>? Reads { get; } = [MeanKind.Key, ActionKind.Key, ObjectiveKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from mean in plan.Of(MeanKind.Key)
        let action = plan.Linked(mean, "action")
        let objective = action is null ? null : plan.Linked(action, "objective")
        where objective is not null && FirstDigit(mean.Code) is { } digit && FirstDigit(objective.Code) is { } expected && digit != expected
        select this.Raise(mean, "code", mean.Code ?? "", objective.Code ?? "") with { Evidence = $"{mean.Code}|{objective.Code}" };

    private static char? FirstDigit(string? code) => (code ?? "").Where(char.IsAsciiDigit).Select(digit => (char?)digit).FirstOrDefault();
}
