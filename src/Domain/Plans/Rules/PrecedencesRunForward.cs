using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V27. No task waits for itself, directly or round a ring.</summary>
public sealed class PrecedencesRunForward : IPlanRule
{
    public string Code => "V27";
    public AlertLevel Level => AlertLevel.Error;
    public IReadOnlyList<string>? Reads { get; } = [PrecedenceKind.Key, MacroTaskKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var links = plan.Of(PrecedenceKind.Key).Where(link => plan.Linked(link, "from") is not null && plan.Linked(link, "to") is not null).ToList();
        var suspects = InOrBetweenRings(links);
        if (suspects.Count == 0) return [];
        var next = suspects.ToLookup(link => link["from"] ?? "", link => link["to"] ?? "", StringComparer.Ordinal);
        return from link in suspects
               where Reaches(next, link["to"] ?? "", link["from"] ?? "")
               select this.Raise(link, "to", plan.Named(link), plan.Linked(link, "to") is { } to ? plan.Named(to) : "") with { Evidence = $"{link["from"]}|{link["to"]}" };
    }

    /// <summary>Links left once tasks that wait for nothing, or that nothing waits for, are taken away again and again: a plan without a ring leaves none.</summary>
    private static List<PlanRecord> InOrBetweenRings(List<PlanRecord> links) => Trimmed(Trimmed(links, "from", "to"), "to", "from");

    private static List<PlanRecord> Trimmed(List<PlanRecord> links, string near, string far)
    {
        var leaving = links.ToLookup(link => link[near], StringComparer.Ordinal);
        var waiting = links.CountBy(link => link[far] ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var free = new Queue<string>(links.Select(link => link[near] ?? "").Distinct(StringComparer.Ordinal).Where(task => !waiting.ContainsKey(task)));
        HashSet<string> taken = new(StringComparer.Ordinal);
        while (free.TryDequeue(out var task))
        {
            taken.Add(task);
            foreach (var link in leaving[task])
                if (--waiting[link[far] ?? ""] == 0) free.Enqueue(link[far] ?? "");
        }
        return [.. links.Where(link => !taken.Contains(link[near] ?? ""))];
    }

    private static bool Reaches(ILookup<string, string> next, string from, string target)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { from };
        var waiting = new Stack<string>(seen);
        while (waiting.TryPop(out var at))
        {
            if (at == target) return true;
            foreach (var step in next[at])
                if (seen.Add(step)) waiting.Push(step);
        }
        return false;
    }
}
