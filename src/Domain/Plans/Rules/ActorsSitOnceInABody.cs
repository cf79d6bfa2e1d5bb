using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V6. The same actor does not sit twice in one body.</summary>
public sealed class ActorsSitOnceInABody : IPlanRule
{
    public string Code => "V6";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [MembershipKind.Key, BodyKind.Key, ActorKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from seats in plan.Of(MembershipKind.Key).Where(seat => plan.Linked(seat, "body") is not null && plan.Linked(seat, "actor") is not null).GroupBy(seat => (seat["body"], seat["actor"]))
        from again in seats.Skip(1)
        select this.Raise(again, "actor", plan.Named(again), plan.Linked(again, "body") is { } body ? plan.Named(body) : "");
}
