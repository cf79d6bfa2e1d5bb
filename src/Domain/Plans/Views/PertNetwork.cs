using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-PERT: earliest and latest dates of the macro tasks, in working days, and the critical path. Deferred and not retained tasks leave
/// the network; those that others waited for are told. « PERT non calculable » without durations, without precedences or round a ring,
/// with the list of what is missing.
/// </summary>
public sealed record PertNetwork(
    IReadOnlyList<PertTask> Tasks, decimal Total, IReadOnlyList<PlanRecord> WithoutDuration, IReadOnlyList<PlanRecord> InRing, IReadOnlyList<PlanRecord> LeftOutWithSuccessors, bool HasPrecedences)
{
    public bool IsComputable => Tasks.Count > 0;
    public IEnumerable<PertTask> CriticalPath => Tasks.Where(task => task.IsCritical).OrderBy(task => task.EarliestStart).ThenBy(task => task.EarliestFinish);

    public static PertNetwork Of(LivePlan plan) => plan.Once(whole => Compute(whole, null, 0));

    /// <summary>What if: the network when one task takes so many working days more (or fewer).</summary>
    public static PertNetwork IfLate(LivePlan plan, string taskId, decimal days) => Compute(plan, taskId, days);

    private static PertNetwork Compute(LivePlan plan, string? late, decimal days)
    {
        List<PlanRecord> all = [.. plan.Of(MacroTaskKind.Key)];
        List<PlanRecord> tasks = [.. all.Where(task => !LeavesOut(task))];
        var durations = tasks.Where(task => task.Number("duration") is >= 0).ToDictionary(task => task.Id, task => Math.Max(0, task.Number("duration").GetValueOrDefault() + (task.Id == late ? days : 0)), StringComparer.Ordinal);
        var precedences = plan.Of(PrecedenceKind.Key).ToList();
        var leftOut = all.Where(task => LeavesOut(task) && precedences.Any(precedence => precedence["from"] == task.Id)).ToList();
        List<PlanRecord> unknown = [.. tasks.Where(task => !durations.ContainsKey(task.Id))];
        List<PertLink> links = [.. precedences
            .Where(precedence => precedence["from"] is { } from && precedence["to"] is { } to && durations.ContainsKey(from) && durations.ContainsKey(to))
            .Select(precedence => Link(precedence, durations))];
        var (order, ring) = Sort(tasks, links);
        return unknown.Count > 0 || links.Count == 0 || ring.Count > 0
            ? new([], 0, unknown, ring, leftOut, links.Count > 0)
            : Schedule(plan, order, links, durations, leftOut);
    }

    /// <summary>Deferred and not retained tasks are not done, so nothing waits for them.</summary>
    public static bool LeavesOut(PlanRecord task) => task["status"] is "deferred" or "not-retained";

    private static PertLink Link(PlanRecord precedence, Dictionary<string, decimal> durations)
    {
        var (from, to) = (precedence["from"] ?? "", precedence["to"] ?? "");
        return new(precedence, from, to, PertLink.OffsetOf(precedence["nature"], durations[from], durations[to], precedence.Number("lag") ?? 0));
    }

    /// <summary>Tasks after all they wait for; what cannot be placed lies in a ring, or behind one.</summary>
    private static (List<PlanRecord> Order, List<PlanRecord> Ring) Sort(List<PlanRecord> tasks, List<PertLink> links)
    {
        var successors = links.ToLookup(link => link.From, StringComparer.Ordinal);
        var waitsFor = tasks.ToDictionary(task => task.Id, task => links.Count(link => link.To == task.Id), StringComparer.Ordinal);
        var byId = tasks.ToDictionary(task => task.Id, StringComparer.Ordinal);
        var ready = new Queue<PlanRecord>(tasks.Where(task => waitsFor[task.Id] == 0));
        List<PlanRecord> order = [];
        while (ready.TryDequeue(out var task))
        {
            order.Add(task);
            foreach (var link in successors[task.Id])
                if (--waitsFor[link.To] == 0) ready.Enqueue(byId[link.To]);
        }
        return (order, [.. tasks.Where(task => waitsFor[task.Id] > 0)]);
    }

    private static PertNetwork Schedule(LivePlan plan, List<PlanRecord> order, List<PertLink> links, Dictionary<string, decimal> durations, List<PlanRecord> leftOut)
    {
        var (before, after) = (links.ToLookup(link => link.To, StringComparer.Ordinal), links.ToLookup(link => link.From, StringComparer.Ordinal));
        Dictionary<string, decimal> earliest = new(StringComparer.Ordinal), latest = new(StringComparer.Ordinal);
        foreach (var task in order)
            earliest[task.Id] = before[task.Id].Select(link => earliest[link.From] + link.Offset).Append(0).Max();
        var total = order.Max(task => earliest[task.Id] + durations[task.Id]);
        foreach (var task in Enumerable.Reverse(order))
            latest[task.Id] = after[task.Id].Select(link => latest[link.To] - link.Offset).Append(total - durations[task.Id]).Min();
        return new(
            [.. order.OrderBy(task => earliest[task.Id]).Select(task => Task(task, durations[task.Id]))], total, [], [], leftOut, true);

        PertTask Task(PlanRecord task, decimal duration) => new(task, plan.TitleOf(task), duration,
            earliest[task.Id], earliest[task.Id] + duration, latest[task.Id], latest[task.Id] + duration);
    }
}
