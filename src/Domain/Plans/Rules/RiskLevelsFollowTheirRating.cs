using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>V12. Where probability and impact are given the level follows from them; a typed level that differs is told.</summary>
public sealed class RiskLevelsFollowTheirRating : IPlanRule
{
    public string Code => "V12";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [RiskKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from risk in plan.Of(RiskKind.Key).Select(RiskRating.Of)
        where risk.TypedDiffers
        select this.Raise(risk.Record, "level", plan.Named(risk.Record), Word(risk.Typed), Word(risk.Computed)) with { Evidence = $"{risk.Typed}|{risk.Computed}" };

    private static VocabularyKey Word(RiskLevel? level) => new($"Choices.risk.level.{level?.ToString().ToLowerInvariant()}");
}
