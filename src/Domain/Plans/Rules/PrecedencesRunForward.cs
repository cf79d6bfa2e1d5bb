using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V27. No task waits for itself, directly or round a ring.</summary>
public sealed class PrecedencesRunForward : IPlanRule
{
    public string Code => "V27";
    public AlertLevel Level => AlertLevel.Error;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var links = plan.Of(PrecedenceKind.Key).Where(link => plan.Linked(link, "from") is not null && plan.Linked(link, "to") is not null).ToList();
        var next = links.ToLookup(link => link["from"] ?? "", link => link["to"] ?? "", StringComparer.Ordinal);
        return from link in links
               where link["from"] == link["to"] || Reaches(next, link["to"] ?? "", link["from"] ?? "")
               select this.Raise(link, "to", plan.Named(link), plan.Linked(link, "to") is { } to ? plan.Named(to) : "") with { Evidence = $"{link["from"]}|{link["to"]}" };
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
