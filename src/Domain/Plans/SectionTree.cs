namespace Portal.Domain.Plans;

/// <summary>
/// Puts sections in reading order. Two people moving sections at once can make a section its own ancestor; every reader then cuts
/// the ring at the same place, the smallest id, so that all see one tree. Equal orders fall back to the id.
/// </summary>
public static class SectionTree
{
    /// <summary>Live sections, parents before children. What lies under a removed section is in the bin with it.</summary>
    public static IReadOnlyList<OutlineSection> Outline(IReadOnlyList<PlanSection> sections)
    {
        var parents = Parents(sections);
        var children = sections.Where(section => !section.Removed)
            .ToLookup(section => parents[section.Id] ?? "", StringComparer.Ordinal);
        List<OutlineSection> outline = [];
        var waiting = new Stack<OutlineSection?>([null]);
        while (waiting.TryPop(out var parent))
        {
            if (parent is not null) outline.Add(parent);
            List<OutlineSection> placed = [];
            foreach (var section in children[parent?.Id ?? ""].OrderBy(child => child.Order, StringComparer.Ordinal).ThenBy(child => child.Id, StringComparer.Ordinal))
                placed.Add(new(section, parent, placed.Count + 1));
            for (var i = placed.Count - 1; i >= 0; i--) waiting.Push(placed[i]);
        }
        return outline;
    }

    /// <summary>The parent of each section once rings are cut; null for a chapter, also when its parent is unknown.</summary>
    public static IReadOnlyDictionary<string, string?> Parents(IReadOnlyList<PlanSection> sections)
    {
        var parents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var section in sections) parents.TryAdd(section.Id, section.ParentId is { Length: > 0 } parent ? parent : null);
        foreach (var id in parents.Keys.ToList())
            if (parents[id] is { } parent && !parents.ContainsKey(parent)) parents[id] = null;

        HashSet<string> settled = new(StringComparer.Ordinal);
        foreach (var start in parents.Keys.ToList())
        {
            List<string> path = [];
            HashSet<string> onPath = new(StringComparer.Ordinal);
            string? at = start;
            while (at is not null && !settled.Contains(at) && onPath.Add(at))
            {
                path.Add(at);
                at = parents[at];
            }
            if (at is not null && onPath.Contains(at)) parents[path.Skip(path.IndexOf(at)).Min(StringComparer.Ordinal)!] = null;
            settled.UnionWith(path);
        }
        return parents;
    }
}
