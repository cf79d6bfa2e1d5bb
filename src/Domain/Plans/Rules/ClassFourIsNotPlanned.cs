using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>REFINE. What is still to be refined (class 4) is told when the grid plans it already.</summary>
public sealed class ClassFourIsNotPlanned : IPlanRule
{
    public string Code => "REFINE";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [RecommendationKind.Key, GridRowKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from recommendation in plan.Of(RecommendationKind.Key)
        where recommendation["class"] == "4"
        let row = plan.Linked(recommendation, "gridRow")
        where row is not null
        select this.Raise(recommendation, "class", plan.Named(recommendation), plan.Named(row)) with { Evidence = row.Id };
}
