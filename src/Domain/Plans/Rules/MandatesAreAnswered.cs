using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>MANDATE. In a plan that traces its mandate, each point has its project; an answer cites a point that still stands.</summary>
public sealed class MandatesAreAnswered : IPlanRule
{
    public string Code => "MANDATE";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [MandateKind.Key, MandateAnswerKind.Key, GridRowKind.Key, ActionKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var coverage = MandateCoverage.Of(plan);
        foreach (var point in coverage.Unanswered) yield return this.Raise(point.Mandate, point.Field, point.Words) with { Evidence = point.Words };
        foreach (var answer in coverage.Lost) yield return this.Raise(answer, "item", answer["item"] ?? "") with { Variant = "Lost", Evidence = answer["item"] ?? "" };
    }
}
