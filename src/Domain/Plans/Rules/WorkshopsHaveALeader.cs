using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V3. A workshop has one leader, who is among its members. A committee may have no chair.</summary>
public sealed class WorkshopsHaveALeader : IPlanRule
{
    public string Code => "V3";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [BodyKind.Key, MembershipKind.Key, ActorKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        foreach (var body in plan.Of(BodyKind.Key).Where(body => body["nature"] == "workshop" && !body.IsUntouched))
        {
            var leader = plan.Linked(body, "leader");
            if (leader is null) yield return this.Raise(body, "leader", plan.Named(body));
            else if (!plan.Of(MembershipKind.Key).Any(seat => seat["body"] == body.Id && seat["actor"] == leader.Id))
                yield return this.Raise(body, "leader", plan.Named(body), leader.Code ?? plan.Named(leader)) with { Variant = "Outside", Evidence = leader.Id };
        }
    }
}
