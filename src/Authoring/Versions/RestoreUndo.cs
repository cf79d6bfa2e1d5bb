using Portal.Domain.Plans;

namespace Portal.Authoring.Versions;

/// <summary>
/// Takes back what a return to a version did, and nothing else: where people wrote since, their words stay. Paragraphs, properties and
/// fields that still say what the return made them say are put back; the others are somebody's by now.
/// </summary>
public static class RestoreUndo
{
    /// <param name="now">What the plan says.</param>
    /// <param name="before">What it said before the return.</param>
    /// <param name="after">What the return made it say.</param>
    public static PlanContent Of(PlanContent now, PlanContent before, PlanContent after)
    {
        var (sectionsBefore, sectionsAfter) = (before.Sections.ToDictionary(each => each.Id), after.Sections.ToDictionary(each => each.Id));
        var (recordsBefore, recordsAfter) = (before.Records.ToDictionary(each => each.Id), after.Records.ToDictionary(each => each.Id));
        return now with
        {
            // What the return itself made anew is left where it is: nothing is ever deleted.
            Sections = [.. now.Sections.Select(section => sectionsBefore.TryGetValue(section.Id, out var old) && sectionsAfter.TryGetValue(section.Id, out var made) ? Back(section, old, made) : section)],
            Records = [.. now.Records.Select(record => recordsBefore.TryGetValue(record.Id, out var old) && recordsAfter.TryGetValue(record.Id, out var made) ? Back(record, old, made) : record)],
        };
    }

    private static PlanSection Back(PlanSection now, PlanSection before, PlanSection made) => now with
    {
        Title = Back(now.Title, before.Title, made.Title),
        NumberLabel = Back(now.NumberLabel, before.NumberLabel, made.NumberLabel),
        ParentId = Back(now.ParentId, before.ParentId, made.ParentId),
        Order = Back(now.Order, before.Order, made.Order),
        Removed = Back(now.Removed, before.Removed, made.Removed),
        Audience = Back(now.Audience, before.Audience, made.Audience),
        Blocks = now.Blocks.SequenceEqual(made.Blocks) ? before.Blocks : now.Blocks,
        Hint = Back(now.Hint, before.Hint, made.Hint),
        Placeholder = Back(now.Placeholder, before.Placeholder, made.Placeholder),
        Body = now.Body with { Children = Back(now.Body.Children, before.Body.Children, made.Body.Children) },
    };

    private static PlanRecord Back(PlanRecord now, PlanRecord before, PlanRecord made) => now with
    {
        SectionId = Back(now.SectionId, before.SectionId, made.SectionId),
        Code = Back(now.Code, before.Code, made.Code),
        Order = Back(now.Order, before.Order, made.Order),
        Removed = Back(now.Removed, before.Removed, made.Removed),
        Fields = now.Fields.Keys.Union(before.Fields.Keys).ToDictionary(key => key, key => Back(now[key], before[key], made[key]) ?? ""),
    };

    // Paragraphs the return brought leave where they still stand untouched; those it took come back after the one they followed.
    private static List<ProseNode> Back(IReadOnlyList<ProseNode> now, IReadOnlyList<ProseNode> before, IReadOnlyList<ProseNode> made)
    {
        var (nowTexts, beforeTexts, madeTexts) = (Texts(now), Texts(before), Texts(made));
        var kept = BlockPairs.Of(beforeTexts, madeTexts).ToDictionary(pair => pair.Before, pair => pair.After);
        var keptOfMade = kept.Values.ToHashSet();
        var standing = BlockPairs.Of(madeTexts, nowTexts).ToDictionary(pair => pair.After, pair => pair.Before);
        var taken = new Queue<(int Place, ProseNode Block)>();
        var place = 0;
        for (var i = 0; i < before.Count; i++)
        {
            if (kept.TryGetValue(i, out var inMade)) place = inMade + 1;
            else taken.Enqueue((place, before[i]));
        }

        var result = new List<ProseNode>();
        for (var i = 0; i < now.Count; i++)
        {
            if (!standing.TryGetValue(i, out var inMade))
            {
                result.Add(now[i]);
                continue;
            }
            while (taken.TryPeek(out var next) && next.Place <= inMade) result.Add(taken.Dequeue().Block);
            if (keptOfMade.Contains(inMade)) result.Add(now[i]);
        }
        result.AddRange(taken.Select(each => each.Block));
        return result;
    }

    private static List<string> Texts(IReadOnlyList<ProseNode> blocks) => [.. blocks.Select(block => CanonicalJson.Text(PlanCanon.Prose(block)))];

    private static T Back<T>(T now, T before, T made) => EqualityComparer<T>.Default.Equals(now, made) ? before : now;
}
