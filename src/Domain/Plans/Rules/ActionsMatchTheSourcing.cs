using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V10. An action that needs one way of sourcing stands beside a choice, or an advice, of the other.</summary>
public sealed class ActionsMatchTheSourcing : IPlanRule
{
    public string Code => "V10";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        List<PlanRecord> choices = [.. plan.Of(SourcingChoiceKind.Key)];
        foreach (var action in plan.Of(ActionKind.Key).Where(action => action["requires"] is not null && action["status"] is not ("not-retained" or "deferred")))
            foreach (var choice in choices)
                if ((choice["chosen"] ?? choice["advice"]) is { } taken && taken != "mixed" && taken != action["requires"])
                {
                    yield return this.Raise(action, "requires", plan.Named(action)) with { Variant = choice["chosen"] is null ? "Advised" : null, Evidence = $"{choice.Id}|{taken}" };
                    break;
                }
    }
}
