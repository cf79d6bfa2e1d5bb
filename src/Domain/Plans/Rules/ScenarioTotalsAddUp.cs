using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>V29. Stated totals of a block of a scenario are the sums of its lines; a gap is shown, never corrected.</summary>
public sealed class ScenarioTotalsAddUp : IPlanRule
{
    public string Code => "V29";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [ScenarioKind.Key, CostLineKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from scenario in ScenarioComparison.Of(plan).Standalone
        from block in scenario.Blocks
        where block.Total.HasGap
        select this.Raise(scenario.Record, block.StatedField, scenario.Title, block.Total.Stated, block.Total.Computed, block.Total.Difference ?? block.Total.Computed, new VocabularyKey($"Choices.cost-line.block.{block.Key}")) with
        {
            Evidence = TotalGapEvidence.Of(block.Total),
        };
}
