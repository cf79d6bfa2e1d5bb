using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>ENVELOPE. A theme has one envelope of each nature; two rows for one theme are added up.</summary>
public sealed class ThemesHaveOneEnvelope : IPlanRule
{
    public string Code => "ENVELOPE";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [EnvelopeKind.Key, ThemeKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from twins in plan.Of(EnvelopeKind.Key).Where(envelope => plan.Linked(envelope, "theme") is not null).GroupBy(envelope => (envelope["theme"], envelope["nature"], envelope["title"]))
        from again in twins.Skip(1)
        select this.Raise(again, "theme", plan.Named(again));
}
