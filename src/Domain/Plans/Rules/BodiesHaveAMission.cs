using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V4. A committee, group or team says what it is for.</summary>
public sealed class BodiesHaveAMission : IPlanRule
{
    public string Code => "V4";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [BodyKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from body in plan.Of(BodyKind.Key)
        where body["mission"] is null && !body.IsUntouched && !body.IsPlaceholder
        select this.Raise(body, "mission", plan.Named(body));
}
