using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>V30. Lines without amount, or under a line that has one, are details: shown, and left out of sums.</summary>
public sealed class DetailLinesStayOutOfSums : IPlanRule
{
    public string Code => "V30";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [ScenarioKind.Key, CostLineKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from scenario in ScenarioComparison.Of(plan).Standalone
        let details = scenario.Blocks.Sum(block => block.Details.Count(line => !line.IsUntouched))
        where details > 0
        select this.Raise(scenario.Record, null, scenario.Title, details) with { Evidence = $"{details}" };
}
