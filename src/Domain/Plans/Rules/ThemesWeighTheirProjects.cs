using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>WEIGHT. A theme of many projects on next to no money: what pays for them stands elsewhere, or is missing.</summary>
public sealed class ThemesWeighTheirProjects : IPlanRule
{
    public string Code => "WEIGHT";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [ThemeKind.Key, GridRowKind.Key, EnvelopeKind.Key, EnvelopeTotalKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from weight in ThemeWeight.Of(plan)
        where weight.IsLight
        select this.Raise(weight.Theme, null, plan.Named(weight.Theme), weight.Projects, weight.AllProjects, Math.Round(weight.Share * 100, 1)) with { Evidence = FormattableString.Invariant($"{weight.Projects}|{weight.AllProjects}|{Math.Round(weight.Share * 100, 1)}") };
}
