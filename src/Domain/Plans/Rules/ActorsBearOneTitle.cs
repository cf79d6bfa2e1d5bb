using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>TITLES. A person who bears another title in another body is told, in case two people were meant.</summary>
public sealed class ActorsBearOneTitle : IPlanRule
{
    public string Code => "TITLES";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [ActorKind.Key, MembershipKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan) =>
        from seats in plan.Of(MembershipKind.Key).Where(seat => seat["title"] is not null && plan.Linked(seat, "actor") is not null).GroupBy(seat => seat["actor"], StringComparer.Ordinal)
        let titles = seats.Select(seat => seat["title"]).Distinct(StringComparer.OrdinalIgnoreCase).ToList()
        where titles.Count > 1
        let actor = plan.Linked(seats.First(), "actor")
        select this.Raise(actor, "title", actor.Code ?? plan.Named(actor), string.Join(" / ", titles)) with { Evidence = string.Join('|', titles) };
}
