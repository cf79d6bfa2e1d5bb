using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>V7. Two meetings that share a member do not fall on the same hour of the same day.</summary>
public sealed class MeetingsDoNotClash : IPlanRule
{
    public string Code => "V7";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [RecurrenceKind.Key, MembershipKind.Key, ActorKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var meetings = plan.Of(RecurrenceKind.Key).Select(meeting => Slot.Of(plan, meeting)).OfType<Slot>().ToList();
        for (var i = 0; i < meetings.Count; i++)
            foreach (var other in meetings.Skip(i + 1))
                if (meetings[i].Overlaps(other) && meetings[i].Members.Overlaps(other.Members))
                    yield return this.Raise(other.Meeting, "weekday", plan.Named(meetings[i].Meeting), plan.Named(other.Meeting), Shared(plan, meetings[i], other)) with { Evidence = $"{meetings[i].Meeting.Id}|{other.Day}" };
    }

    private static string Shared(LivePlan plan, Slot one, Slot other) => string.Join(", ", one.Members.Where(other.Members.Contains).Select(plan.Record).OfType<PlanRecord>().Select(actor => actor.Code ?? plan.TitleOf(actor)));

    /// <summary>A meeting whose day and hours are known, with those who attend.</summary>
    private sealed record Slot(PlanRecord Meeting, string Day, TimeOnly Start, TimeOnly End, HashSet<string> Members)
    {
        public static Slot? Of(LivePlan plan, PlanRecord meeting)
        {
            if (meeting["weekday"] is not { } day || ClockTime.Parse(meeting["start"]) is not { } start || ClockTime.Parse(meeting["end"]) is not { } end) return null;
            var bodies = meeting.Items("bodies").ToHashSet(StringComparer.Ordinal);
            return new(meeting, day, start, end, plan.Of(MembershipKind.Key).Where(seat => seat["body"] is { } body && bodies.Contains(body)).Select(seat => seat["actor"]).OfType<string>().ToHashSet(StringComparer.Ordinal));
        }

        public bool Overlaps(Slot other) => Day == other.Day && Start < other.End && other.Start < End;
    }
}
