using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>W-ROLES, the load of people: the seats each one holds in the bodies of the plan, those who hold most first.</summary>
public sealed record Workload(IReadOnlyList<ActorLoad> Actors)
{
    public int Seats => Actors.Sum(actor => actor.Seats);
    public int Permanent => Actors.Sum(actor => actor.Permanent);

    public static Workload Of(LivePlan plan, Func<PlanRecord, bool>? bodies = null)
    {
        var leads = plan.Of(BodyKind.Key).Select(body => body["leader"]).OfType<string>().CountBy(leader => leader, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new([.. plan.Of(MembershipKind.Key)
            .Where(seat => plan.Linked(seat, "actor") is not null && plan.Linked(seat, "body") is { } body && (bodies is null || bodies(body)))
            .GroupBy(seat => seat["actor"] ?? "", StringComparer.Ordinal)
            .Select(seats => new ActorLoad(plan.Linked(seats.First(), "actor") ?? seats.First(), seats.Count(), seats.Count(seat => seat["rank"] != "occasional"), leads.GetValueOrDefault(seats.Key)))
            .OrderByDescending(load => load.Seats)]);
    }
}
