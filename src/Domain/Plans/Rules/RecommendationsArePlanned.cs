using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V21. In a plan with a planning grid, a recommendation has a planned row.</summary>
public sealed class RecommendationsArePlanned : IPlanRule
{
    public string Code => "V21";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [GridRowKind.Key, RecommendationKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from recommendation in plan.Of(GridRowKind.Key).Any() ? plan.Of(RecommendationKind.Key) : []
        where plan.Linked(recommendation, "gridRow") is null && recommendation["status"] != "not-retained" && !recommendation.IsUntouched
        select this.Raise(recommendation, "gridRow", plan.Named(recommendation));
}
